import type { Redline, RedlineBlock, RedlineSection, RedlineTable, RedlineText } from '../../redline/redline.js'
import { countChanges, nameRedline } from '../../redline/summarize-redline.js'
import { escapeMarkdown, fenced } from '../text/escape-markdown.js'
import {
  foldBlocks,
  foldedBlocks,
  foldedRows,
  foldedSections,
  foldRows,
  foldSections,
  formatField,
  formatImage,
  formatSpans,
  formatTitle,
  type Marks,
  marksFor,
  whatBecameOf,
  wordlessSpans,
} from './redline-words.js'

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
  const sections = foldSections(redline.sections).flatMap(({ isFolded, items }) =>
    isFolded
      ? [setApart(MARKS.remark(foldedSections(items)))]
      : items.map((section) => formatSection(section, marksFor(section.state, MARKS), heading)),
  )
  return [...(fields.length > 0 ? [fields.join('\n')] : []), ...sections]
}

function formatSection(section: RedlineSection, marks: Marks, heading: string): string {
  const lines = [setApart(`${heading} ${formatTitle(section, marks)} ${marks.remark(`(${whatBecameOf(section)})`)}`)]
  let depth = -1
  let wasItem = false
  for (const { isFolded, items } of foldBlocks(section.blocks)) {
    if (isFolded) {
      lines.push('', setApart(marks.remark(foldedBlocks(items))))
      depth = -1
      wasItem = false
      continue
    }
    for (const block of items) {
      // What stood in a list that is not shown would become code if it kept its indentation.
      const shown = Math.min(block.depth, depth + 1)
      const isItem = block.kind === 'list item'
      if (!isItem || !wasItem) lines.push('')
      lines.push(...formatBlock(block, marks).map((line) => setApart('  '.repeat(shown) + line)))
      depth = isItem ? shown : shown - 1
      wasItem = isItem
    }
  }
  return lines.join('\n')
}

function formatBlock(block: RedlineBlock, marks: Marks): string[] {
  const notes = block.notes.map((note) => marks.remark(`(${note})`))
  switch (block.kind) {
    case 'table':
      return formatTable(block, marks)
    case 'image':
      return [formatImage(block, marks)]
    case 'rule':
      return [formatSpans(wordlessSpans(block.state, '(dividing line)'), marks)]
    case 'code':
      return [...notes, ...formatCode(block.spans)]
    default: {
      const spans = block.spans.length > 0 ? block.spans : wordlessSpans(block.state, '(empty)')
      const marker = block.marker === '•' ? '' : escapeMarkdown(block.marker)
      const prefix = { 'list item': '- ', quotation: '> ', paragraph: '' }[block.kind]
      return [prefix + [marker, formatSpans(spans, marks), ...notes].filter(Boolean).join(' ')]
    }
  }
}

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
    ...foldRows(rows).flatMap(({ isFolded, items }) =>
      isFolded ? [line([setApart(marks.remark(foldedRows(items)))])] : items.map(formatRow),
    ),
  ]
}
