import colors from 'picocolors'
import type { ChangeState, Redline, RedlineBlock, RedlineSection, RedlineTable } from '../../redline/redline.js'
import { summarizeRedline } from '../../redline/summarize-redline.js'
import { printable } from '../text/printable.js'
import { formatField, formatSpans, formatTitle, type Marks, marksFor, whatBecameOf } from './redline-words.js'
import { walkBlocks, walkRows, walkSections, writeBlock } from './walk-redline.js'

/** For people at a terminal. Without colour, what went is in [-…-] and what came in {+…+}, as `git diff` has it. */
export function formatRedlineTerminal(redlines: readonly Redline[], { color }: { readonly color: boolean }): string {
  if (redlines.length === 0) return 'Nothing changed.\n'
  const marks = marksOf(color)
  const bold = colors.createColors(color).bold
  return redlines.map((redline) => `${formatRedline(redline, marks, bold).join('\n\n')}\n`).join('\n\n')
}

function marksOf(color: boolean): Marks {
  const paint = colors.createColors(color)
  return {
    same: printable,
    added: (text) => (color ? paint.green(paint.underline(printable(text))) : `{+${printable(text)}+}`),
    removed: (text) => (color ? paint.red(paint.strikethrough(printable(text))) : `[-${printable(text)}-]`),
    remark: (text) => paint.dim(printable(text)),
    inLanguage: String,
  }
}

type Emphasize = (text: string) => string

function formatRedline(redline: Redline, marks: Marks, bold: Emphasize): string[] {
  return [bold(printable(summarizeRedline(redline))), ...formatParts(redline, marks, bold)]
}

/** @returns the changed fields and sections of a redline, without its name */
export function terminalRedlineParts(redline: Redline, color: boolean): string[] {
  return formatParts(redline, marksOf(color), colors.createColors(color).bold)
}

function formatParts(redline: Redline, marks: Marks, bold: Emphasize): string[] {
  const fieldMarks = marksFor(redline.state, marks)
  const fields = redline.fields.map((change) => `  ${printable(change.field)}: ${formatField(change, fieldMarks)}`)
  const sections = walkSections(redline.sections, {
    shown: (section) => formatSection(section, marksFor(section.state, marks), bold),
    folded: marks.remark,
  })
  return [...(fields.length > 0 ? [[bold('Fields'), ...fields].join('\n')] : []), ...sections]
}

function formatSection(section: RedlineSection, marks: Marks, bold: Emphasize): string {
  const blocks = walkBlocks(section.blocks, {
    shown: (block) => formatBlock(block, marks),
    folded: (words) => `  ${marks.remark(words)}`,
  })
  return [`${bold(formatTitle(section, marks))} ${marks.remark(`(${whatBecameOf(section, marks)})`)}`, ...blocks].join(
    '\n',
  )
}

const SIGNS: Readonly<Record<ChangeState, string>> = { unchanged: ' ', changed: '~', added: '+', removed: '-' }

/** Each line begins with a sign that says what became of it. */
function formatBlock(block: RedlineBlock, marks: Marks): string[] {
  const indent = '  '.repeat(block.depth)
  const notes = block.notes.map((note) => marks.remark(`(${note})`))
  const line = (text: string, state = block.state) => `${SIGNS[state]} ${indent}${text}`
  return writeBlock(block, marks, {
    table: (table) => formatTable(table, marks, line),
    code: ({ spans }) => [
      ...notes.map((note) => line(note)),
      ...spans.flatMap(({ kind, text }) =>
        text.split('\n').map((code) => line(marks[kind](code), kind === 'same' ? 'unchanged' : kind)),
      ),
    ],
    words(words) {
      if (!('marker' in block)) return [line(words)]
      const marker = block.kind === 'quotation' ? '│' : printable(block.marker)
      return [line([marker, words, ...notes].filter(Boolean).join(' '))]
    },
  })
}

function formatTable(
  { rows: [header, ...rows] }: RedlineTable,
  marks: Marks,
  line: (text: string, state?: ChangeState) => string,
): string[] {
  const formatRow = ({ cells, state }: RedlineTable['rows'][number]) =>
    line(`| ${cells.map((cell) => formatSpans(cell, marks)).join(' | ')} |`, state)
  return [
    ...(header ? [formatRow(header)] : []),
    ...walkRows(rows, { shown: formatRow, folded: (words) => line(marks.remark(words), 'unchanged') }),
  ]
}
