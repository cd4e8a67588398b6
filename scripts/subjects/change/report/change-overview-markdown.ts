import { escapeMarkdown, markdownAddress } from '../../../core/format/text/escape-markdown.js'
import { takeWhatFits } from '../../../core/format/text/take-what-fits.js'
import { counted } from '../../../core/words/counted.js'
import type { DocumentChange } from './change-report.js'
import { hasOtherText, nameInWords, openApprovals, outcomeInWords, revisionInWords, shorten } from './change-words.js'

const COLUMNS = ['document', 'change', 'revision', 'class', 'still to approve', 'why']
/** Characters: with why, and without it if that is too long. */
const SIZES = [20_000, 32_000] as const

/** @returns the documents in a table, and how many are left; nothing without documents */
export function formatChangeOverview(documents: readonly DocumentChange[], redlineUrl: string | undefined): string[] {
  if (documents.length === 0) return []
  const rows = documents.map((change) => formatCells(change, redlineUrl))
  const whole = takeWhatFits(rows.map(formatRow), SIZES[0])
  if (whole.left === 0) return [formatTable(COLUMNS, whole.taken)]
  const { taken, left } = takeWhatFits(
    rows.map((cells) => formatRow(cells.slice(0, -1))),
    SIZES[1],
  )
  return [formatTable(COLUMNS.slice(0, -1), taken), ...(left > 0 ? [`… and ${counted(left, 'more document')}`] : [])]
}

function formatTable(columns: readonly string[], rows: readonly string[]): string {
  return [formatRow(columns), `|${'---|'.repeat(columns.length)}`, ...rows].join('\n')
}

function formatRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function formatCells(change: DocumentChange, redlineUrl: string | undefined): string[] {
  return [
    formatName(change, redlineUrl),
    escapeMarkdown(outcomeInWords(change)),
    escapeMarkdown(revisionInWords(change)),
    hasOtherText(change) ? escapeMarkdown(change.changeClass) : '–',
    escapeMarkdown(openApprovals(change)),
    hasOtherText(change) ? escapeMarkdown(shorten(change.summary)) : '',
  ]
}

function formatName(change: DocumentChange, redlineUrl: string | undefined): string {
  const name = escapeMarkdown(nameInWords(change))
  const url = redlineUrl && fillIn(redlineUrl, change)
  return url ? `[${name}](${markdownAddress(url)})` : name
}

/** @returns undefined when a part of the address does not exist, such as the revision before a new document */
function fillIn(template: string, { id, revision: { from = '', to = '' } }: DocumentChange): string | undefined {
  const parts = { '{id}': id, '{from}': from, '{to}': to }
  const used = Object.entries(parts).filter(([place]) => template.includes(place))
  if (used.some(([, value]) => value === '')) return undefined
  return used.reduce((url, [place, value]) => url.replaceAll(place, encodeURIComponent(value)), template)
}
