import type { Redline, RedlineBlock, RedlineSection, RedlineTable, RedlineText } from '../../redline/redline.js'
import { countChanges, nameRedline } from '../../redline/summarize-redline.js'
import { escapeMarkdown, fenced } from '../text/escape-markdown.js'
import { formatField, formatSpans, formatTitle, type Marks, marksFor, whatBecameOf } from './redline-words.js'
import { walkBlocks, walkRows, walkSections, writeBlock } from './walk-redline.js'

/** For a comment on a pull request: what went is ~~struck through~~, what came is **bold**; all else is as plain text. */
export function formatRedlineMarkdown(redlines: readonly Redline[]): string {
  if (redlines.length === 0) return 'Nothing changed.\n'
  return redlines.map((redline) => `${formatRedline(redline).join('\n\n')}\n`).join('\n')
}

/** Where marks begin and end. Those that touch a letter would not be taken for marks. No text of a document has these characters. */
const BEGIN = '\u0001'
const END = '\u0002'

const MARKS: Marks = {
  same: escapeMarkdown,
  added: (text) => `${BEGIN}**${escapeMarkdown(text)}**${END}`,
  removed: (text) => `${BEGIN}~~${escapeMarkdown(text)}~~${END}`,
  inLanguage: String,
  remark: (text) => `${BEGIN}*${escapeMarkdown(text)}*${END}`,
}

const BEGIN_APART = new RegExp(`(?<=^|[\\s([“„«])${BEGIN}`, 'gu')
const END_APART = new RegExp(`${END}(?=$|[\\s\\p{P}])`, 'gu')

/** Puts a space around marks where there is none, but for before a full stop or the like. */
function setApart(text: string): string {
  return text.replace(BEGIN_APART, '').replaceAll(BEGIN, ' ').replace(END_APART, '').replaceAll(END, ' ')
}

function formatRedline(redline: Redline): string[] {
  return [`## ${escapeMarkdown(nameRedline(redline))}`, countChanges(redline), ...markdownRedlineParts(redline, '###')]
}

/** @returns the list of changed fields and the changed sections of a redline, without its name */
export function markdownRedlineParts(redline: Redline, heading: string): string[] {
  const marks = marksFor(redline.state, MARKS)
  const fields = redline.fields.map((change) =>
    setApart(`- ${escapeMarkdown(change.field)}: ${formatField(change, marks)}`),
  )
  const sections = walkSections(redline.sections, {
    shown: (section) => formatSection(section, marksFor(section.state, MARKS), heading),
    folded: (words) => setApart(MARKS.remark(words)),
  })
  return [...(fields.length > 0 ? [fields.join('\n')] : []), ...sections]
}

function formatSection(section: RedlineSection, marks: Marks, heading: string): string {
  const title = setApart(
    `${heading} ${formatTitle(section, marks)} ${marks.remark(`(${whatBecameOf(section, marks)})`)}`,
  )
  let depth = -1
  let wasItem = false
  const blocks = walkBlocks(section.blocks, {
    shown(block) {
      // What stood in a list that is not shown would become code if it kept its indentation.
      const indent = Math.min(block.depth, depth + 1)
      const isItem = block.kind === 'list item'
      const lines = formatBlock(block, marks).map((line) => setApart('  '.repeat(indent) + line))
      const isApart = !isItem || !wasItem
      depth = isItem ? indent : indent - 1
      wasItem = isItem
      return isApart ? ['', ...lines] : lines
    },
    folded(words) {
      depth = -1
      wasItem = false
      return ['', setApart(marks.remark(words))]
    },
  })
  return [title, ...blocks].join('\n')
}

function formatBlock(block: RedlineBlock, marks: Marks): string[] {
  const notes = block.notes.map((note) => marks.remark(`(${note})`))
  return writeBlock(block, marks, {
    table: (table) => formatTable(table, marks),
    code: ({ spans }) => [...notes, ...formatCode(spans)],
    words(words) {
      if (!('marker' in block)) return [words]
      const marker = block.marker === '•' ? '' : escapeMarkdown(block.marker)
      return [PREFIXES[block.kind] + [marker, words, ...notes].filter(Boolean).join(' ')]
    },
  })
}

const PREFIXES = { 'list item': '- ', quotation: '> ', paragraph: '', code: '' } as const
const SIGNS = { same: ' ', added: '+', removed: '-' } as const

function formatCode(spans: RedlineText['spans']): string[] {
  return fenced(
    spans.flatMap(({ kind, text }) => text.split('\n').map((line) => `${SIGNS[kind]} ${line}`)),
    'diff',
  )
}

function formatTable({ columns, rows: [header, ...rows] }: RedlineTable, marks: Marks): string[] {
  const line = (cells: readonly string[]) => `| ${columns.map((_, index) => cells[index] ?? '').join(' | ')} |`
  const formatRow = ({ cells }: RedlineTable['rows'][number]) =>
    line(cells.map((cell) => setApart(formatSpans(cell, marks))))
  return [
    ...(header ? [formatRow(header), line(columns.map(() => '---'))] : []),
    ...walkRows(rows, { shown: formatRow, folded: (words) => line([setApart(marks.remark(words))]) }),
  ]
}
