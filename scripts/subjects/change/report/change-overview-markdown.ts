import { escapeMarkdown, markdownAddress } from '../../../core/format/text/escape-markdown.js'
import { takeWhatFits } from '../../../core/format/text/take-what-fits.js'
import { counted } from '../../../core/words/counted.js'
import type { ChangeReport, DocumentChange } from './change-report.js'
import { hasOtherText, nameInWords, openApprovals, outcomeInWords, revisionInWords, shorten } from './change-words.js'
import type { ChangeMarkdownOptions } from './reading-place.js'

/** Characters: with everything, and with the least if that is too long. */
const SIZES = [20_000, 36_000] as const

/** @returns the documents in a list, which a phone can show, and how many are left; nothing without documents */
export function formatChangeOverview(
  { documents, reviews }: ChangeReport,
  options: Pick<ChangeMarkdownOptions, 'redlineUrl' | 'readOn'>,
): string[] {
  if (documents.length === 0) return []
  const whole = documents.map((change) =>
    [
      `- **${formatName(change, options)}**: ${formatChange(change)}`,
      ...[
        ...(hasOtherText(change) && change.summary ? [escapeMarkdown(shorten(change.summary))] : []),
        ...(reviews?.documents.get(change.id)?.judged ?? []).map(
          ({ message, counts }) => `${counts ? '✔' : '–'} ${escapeMarkdown(message)}`,
        ),
        ...(change.approval === 'not needed' ? [] : [formatOpen(change, reviews)]),
        ...formatLinks(change, options),
      ].map((line) => `  - ${line}`),
    ].join('\n'),
  )
  const taken = takeWhatFits(whole, SIZES[0])
  if (taken.left === 0) return ['### Documents', taken.taken.join('\n')]
  const short = takeWhatFits(
    documents.map((change) => {
      const open = change.approval === 'not needed' ? '' : `. ${formatOpen(change, reviews)}`
      return `- ${formatName(change, options)}: ${formatChange(change)}${open}`
    }),
    SIZES[1],
  )
  const more = short.left > 0 ? [`… and ${counted(short.left, 'more document')}`] : []
  return ['### Documents', short.taken.join('\n'), ...more]
}

function formatChange(change: DocumentChange): string {
  const parts = [outcomeInWords(change), revisionInWords(change), ...(hasOtherText(change) ? [change.changeClass] : [])]
  return escapeMarkdown(parts.filter((part) => part !== '–' && part !== '').join(', '))
}

function formatOpen(change: DocumentChange, reviews: ChangeReport['reviews']): string {
  const isDoubted = reviews?.doubts.some(({ document = change.id }) => document === change.id) ?? false
  if (change.approval === 'complete' && isDoubted) return 'Approved only by what GitHub does not confirm: see above.'
  return change.approval === 'complete'
    ? 'All have approved.'
    : `Still to approve: ${escapeMarkdown(openApprovals(change))}`
}

function formatLinks(change: DocumentChange, { readOn }: Pick<ChangeMarkdownOptions, 'readOn'>): string[] {
  if (!readOn) return []
  const changes = `[What changed in its file](${markdownAddress(readOn.changesOf(change.path))})`
  return [
    change.outcome === 'deleted'
      ? changes
      : `[Read all of it](${markdownAddress(readOn.file(change.path))}) · ${changes}`,
  ]
}

function formatName(change: DocumentChange, { redlineUrl }: Pick<ChangeMarkdownOptions, 'redlineUrl'>): string {
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
