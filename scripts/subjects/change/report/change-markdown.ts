import { escapeMarkdown, inCode } from '../../../core/format/text/escape-markdown.js'
import { takeWhatFits } from '../../../core/format/text/take-what-fits.js'
import type { Problem } from '../../../core/model/problem.js'
import { counted } from '../../../core/words/counted.js'
import { formatChangedDocument, formatChangedRecord, formatFolded } from './change-document-markdown.js'
import { inForceLists } from './change-in-force.js'
import { formatChangeOverview } from './change-overview-markdown.js'
import type { ChangeReport, RecordChange } from './change-report.js'
import { countChanged, countProblems, effectLines, nameInWords, shorten } from './change-words.js'
import { NOTHING_MARK } from './comment-body.js'
import { howToApprove, LEGEND, previewInWords } from './how-to-approve.js'
import type { ChangeMarkdownOptions } from './reading-place.js'
import { toolReplaced } from './tool-replaced.js'

/** GitHub takes 65,536 characters in a comment; the rest is for what a comment adds. */
const SIZE = 65_000

/** For a pull request: what to do, the documents, what changed in each, and then problems. It always fits into one comment. */
export function formatChangeMarkdown(report: ChangeReport, options: ChangeMarkdownOptions): string {
  const head = formatHead(report, options).join('\n\n')
  const tail = formatTail(report)
  const mark = isNothing(report) ? [NOTHING_MARK] : []
  const details = formatDetails(report, SIZE - head.length - tail.join('\n\n').length - 200)
  return `${[...mark, head, ...details, ...tail].join('\n\n')}\n`
}

function isNothing({ inForce, documents, records, settings, problems }: ChangeReport): boolean {
  return inForce.length + documents.length + records.length + settings.length + problems.new.length === 0
}

function formatHead(report: ChangeReport, options: ChangeMarkdownOptions): string[] {
  const { base, today, next, settings, documents, reviews } = report
  const { previewUrl, readOn } = options
  const compared = `since ${inCode(base)}, as of ${today}`
  const changed = countChanged(report)
  const replaced = toolReplaced(settings)
  return [
    '## What changes in the quality management system',
    `**Next:** ${escapeMarkdown(next)}`,
    ...(replaced ? [`> [!WARNING]\n> ${escapeMarkdown(replaced)}`] : []),
    `${changed ? `Changed ${compared}: ${changed}.` : `Nothing controlled changed ${compared}.`} Problems: ${countProblems(report)}.`,
    ...inForceLists(report.inForce).flatMap(({ title, lines }) =>
      formatList(title, lines.map(formatLine), 6_000, 'document'),
    ),
    ...formatList(
      'Not confirmed by GitHub',
      (reviews?.doubts ?? []).map(({ message }) => formatLine(message)),
      6_000,
      'approval',
    ),
    ...formatChangeOverview(report, options),
    ...howToApprove(documents, readOn),
    ...(previewUrl ? [previewInWords(previewUrl)] : []),
  ]
}

function formatTail({ documents, records, settings, problems }: ChangeReport): string[] {
  return [
    ...formatSettings(settings),
    ...formatList('Records', records.map(formatRecord), 6_000, 'record'),
    ...listProblems('Problems that are new', problems.new, 12_000),
    ...foldProblems('Problems that were there before', problems.old, 5_000),
    ...foldProblems('Problems that this change fixes', problems.fixed, 2_000),
    ...(documents.length > 0 ? [formatFolded('What the signs and words mean', [LEGEND])] : []),
  ]
}

function formatLine(line: string): string {
  return `- ${escapeMarkdown(line)}`
}

function formatProblem({ severity, file, place: [line], message, rule }: Problem): string {
  return `- **${severity === 'info' ? 'note' : severity}** ${inCode(`${file}:${line}`)} ${escapeMarkdown(message)} (${inCode(rule)})`
}

function formatSettings(settings: ChangeReport['settings']): string[] {
  if (settings.length === 0) return []
  const lines = settings.map((change) => {
    const head = `- ${inCode(change.path)}: ${escapeMarkdown(shorten(change.what.join(', ')))}`
    return [head, ...effectLines(change).map((one) => `  - ${escapeMarkdown(shorten(one))}`)].join('\n')
  })
  return ['### Settings', 'They say what is checked and who must approve. Read them line by line.', lines.join('\n')]
}

function formatRecord(record: RecordChange): string {
  return `- ${record.outcome}: ${escapeMarkdown(nameInWords(record))} (${escapeMarkdown(record.type)})`
}

function listProblems(title: string, problems: readonly Problem[], size: number): string[] {
  return formatList(title, problems.map(formatProblem), size, 'problem')
}

function foldProblems(title: string, problems: readonly Problem[], size: number): string[] {
  const [, ...lines] = listProblems(title, problems, size)
  return lines.length > 0 ? [formatFolded(`${title} (${problems.length})`, lines)] : []
}

function formatList(title: string, lines: readonly string[], size: number, noun: string): string[] {
  if (lines.length === 0) return []
  const { taken, left } = takeWhatFits(lines, size)
  return [`### ${title}`, taken.join('\n'), ...(left > 0 ? [`… and ${counted(left, `more ${noun}`)}`] : [])]
}

/** How much of each redline is shown: as much as lets all of them be shown. */
const REDLINE_SIZES = [12_000, 6_000, 3_000, 1_500, 700]

function formatDetails({ documents, records }: ChangeReport, size: number): readonly string[] {
  const format = (redlineSize: number) => [
    ...documents.map((change) => formatChangedDocument(change, redlineSize, documents.length === 1)),
    ...records.filter(({ redline }) => redline).map((change) => formatChangedRecord(change, redlineSize)),
  ]
  for (const redlineSize of REDLINE_SIZES) {
    const details = format(redlineSize)
    if (takeWhatFits(details, size).left === 0) return details
  }
  const { taken, left } = takeWhatFits(format(0), size - 200)
  return [...taken, `… and what changed in ${counted(left, 'more document')}: their files show it`]
}
