import type { ChangeReport, DocumentChange, RecordChange } from '../model/change-report.js'
import { counted } from '../model/counted.js'
import type { Problem } from '../model/problem.js'
import { formatChangedDocument, formatChangedRecord, formatFolded } from './change-document-markdown.js'
import {
  countChanged,
  countProblems,
  hasOtherText,
  nameInWords,
  openApprovals,
  outcomeInWords,
  revisionInWords,
} from './change-words.js'
import { NOTHING_MARK } from './comment-body.js'
import { escapeMarkdown, inCode, linkTarget } from './escape-markdown.js'
import { takeWhatFits } from './take-what-fits.js'

export interface ChangeMarkdownOptions {
  /** Where a document can be read with what changed in it; `{id}` stands for its id. */
  readonly redlineUrl?: string | undefined
  /** Where the manual can be read as it would be. */
  readonly previewUrl?: string | undefined
}

/** GitHub takes 65,536 characters in a comment; the rest is for what a comment adds. */
const SIZE = 65_000

/** For a pull request: what to do, an overview, problems, and each document folded. It always fits into one comment. */
export function formatChangeMarkdown(report: ChangeReport, options: ChangeMarkdownOptions): string {
  const head = formatHead(report, options).join('\n\n')
  const mark = isNothing(report) ? [NOTHING_MARK] : []
  return `${[...mark, head, ...formatDetails(report, SIZE - head.length)].join('\n\n')}\n`
}

function isNothing({ documents, records, settings, problems }: ChangeReport): boolean {
  return documents.length + records.length + settings.length + problems.new.length === 0
}

function formatHead(report: ChangeReport, { previewUrl, redlineUrl }: ChangeMarkdownOptions): string[] {
  const { base, today, next, problems, records, settings, documents } = report
  const compared = `since ${inCode(base)}, as of ${today}`
  const changed = countChanged(report)
  return [
    '## What changes in the quality management system',
    `**Next:** ${escapeMarkdown(next)}`,
    `${changed ? `Changed ${compared}: ${changed}.` : `Nothing controlled changed ${compared}.`} Problems: ${countProblems(report)}.`,
    ...(previewUrl ? [`[Read the manual as it would be](${linkTarget(previewUrl)})`] : []),
    ...formatOverview(documents, redlineUrl),
    ...listProblems('Problems that are new', problems.new, 12_000),
    ...formatSettings(settings),
    ...formatList('Records', records.map(formatRecord), 6_000, 'records'),
    ...foldProblems('Problems that were there before', problems.old, 5_000),
    ...foldProblems('Problems that this change mends', problems.mended, 2_000),
  ]
}

function formatOverview(documents: readonly DocumentChange[], redlineUrl: string | undefined): string[] {
  if (documents.length === 0) return []
  const rows = documents.map((change) =>
    formatRow([
      formatName(change, redlineUrl),
      escapeMarkdown(outcomeInWords(change)),
      escapeMarkdown(revisionInWords(change)),
      hasOtherText(change) ? escapeMarkdown(change.changeClass) : '–',
      escapeMarkdown(openApprovals(change)),
      hasOtherText(change) ? escapeMarkdown(shorten(change.summary)) : '',
    ]),
  )
  const { taken, left } = takeWhatFits(rows, 20_000)
  const header = [
    formatRow(['document', 'change', 'revision', 'class', 'still to approve', 'why']),
    '|---|---|---|---|---|---|',
  ]
  return [[...header, ...taken].join('\n'), ...formatRest(left, 'documents')]
}

const LONGEST_SUMMARY = 200

function shorten(summary: string): string {
  const characters = [...summary]
  return characters.length > LONGEST_SUMMARY ? `${characters.slice(0, LONGEST_SUMMARY).join('')}…` : summary
}

function formatRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

function formatName(change: DocumentChange, redlineUrl: string | undefined): string {
  const name = escapeMarkdown(nameInWords(change))
  return redlineUrl ? `[${name}](${linkTarget(redlineUrl.replaceAll('{id}', encodeURIComponent(change.id)))})` : name
}

function formatProblem({ severity, file, place: [line], message, rule }: Problem): string {
  return `- **${severity === 'info' ? 'note' : severity}** ${inCode(`${file}:${line}`)} ${escapeMarkdown(message)} (${inCode(rule)})`
}

function formatSettings(settings: ChangeReport['settings']): string[] {
  if (settings.length === 0) return []
  const lines = settings.map(({ path, what }) => `- ${inCode(path)}: ${escapeMarkdown(shorten(what.join(', ')))}`)
  return ['### Settings', 'They say what is checked and who must approve. Read them line by line.', lines.join('\n')]
}

function formatRecord(record: RecordChange): string {
  return `- ${record.outcome}: ${escapeMarkdown(nameInWords(record))} (${escapeMarkdown(record.type)})`
}

function listProblems(title: string, problems: readonly Problem[], size: number): string[] {
  return formatList(title, problems.map(formatProblem), size, 'problems: run `qms check`')
}

function foldProblems(title: string, problems: readonly Problem[], size: number): string[] {
  const [, ...lines] = listProblems(title, problems, size)
  return lines.length > 0 ? [formatFolded(`${title} (${problems.length})`, lines)] : []
}

function formatList(title: string, lines: readonly string[], size: number, what: string): string[] {
  if (lines.length === 0) return []
  const { taken, left } = takeWhatFits(lines, size)
  return [`### ${title}`, taken.join('\n'), ...formatRest(left, what)]
}

function formatRest(left: number, what: string): string[] {
  return left > 0 ? [`… and ${left} more ${what}`] : []
}

/** How much of each redline is shown: as much as lets all of them be shown. */
const REDLINE_SIZES = [12_000, 6_000, 3_000, 1_500, 700]

function formatDetails({ documents, records, base }: ChangeReport, size: number): readonly string[] {
  const format = (redlineSize: number) => [
    ...documents.map((change) => formatChangedDocument(change, redlineSize)),
    ...records.filter(({ redline }) => redline).map((change) => formatChangedRecord(change, redlineSize)),
  ]
  for (const redlineSize of REDLINE_SIZES) {
    const details = format(redlineSize)
    if (takeWhatFits(details, size).left === 0) return details
  }
  const { taken, left } = takeWhatFits(format(0), size - 200)
  return [...taken, `Details of ${counted(left, 'document')} more: run ${inCode(`qms diff --base ${base}`)}`]
}
