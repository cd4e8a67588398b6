import colors from 'picocolors'
import { cutRedline } from '../../../core/format/redline/cut-redline.js'
import { terminalRedlineParts } from '../../../core/format/redline/redline-terminal.js'
import { tableFormats } from '../../../core/format/tables/table.js'
import { printable } from '../../../core/format/text/printable.js'
import type { Problem } from '../../../core/model/problem.js'
import { tableOfTexts } from '../../../core/model/table.js'
import { counted } from '../../../core/words/counted.js'
import { factsOf } from './change-facts.js'
import { inForceLists } from './change-in-force.js'
import type { ChangeReport, DocumentChange } from './change-report.js'
import {
  changeInWords,
  countChanged,
  countProblems,
  effectLines,
  hasOtherText,
  nameInWords,
  openApprovals,
  outcomeInWords,
  revisionInWords,
  untold,
} from './change-words.js'
import { toolReplaced } from './tool-replaced.js'

type Colors = ReturnType<typeof colors.createColors>

/** More is not read on a terminal. */
const MOST_DETAILS = 20
const REDLINE_SIZE = 12_000

export interface TerminalOptions {
  readonly color: boolean
  /** In columns; missing where there is no terminal. */
  readonly width?: number
}

/** For people at a terminal: what to do, an overview, new problems, and each document with what changed in it. */
export function formatChangePretty(report: ChangeReport, { color, width }: TerminalOptions): string {
  const paint = colors.createColors(color)
  const { documents, records, settings, base, today, next, problems } = report
  const replaced = toolReplaced(settings)
  const others = documents.length - MOST_DETAILS
  const blocks = [
    `${countChanged(report) || 'Nothing'} changed since ${printable(base)}, as of ${today}: ${countProblems(report)}.`,
    paint.bold(printable(`Next: ${next}`)),
    ...(replaced ? [paint.yellow(printable(replaced))] : []),
    ...inForceLists(report.inForce).flatMap(({ title, lines }) => formatList(paint, title, shortList(lines))),
    ...(documents.length > 0 ? [formatOverview(documents, width)] : []),
    ...formatList(
      paint,
      'New problems',
      problems.new.map((problem) => formatProblem(problem, paint)),
    ),
    ...documents.slice(0, MOST_DETAILS).map((document) => formatDetails(document, paint)),
    ...(others > 0
      ? [paint.dim(`… and ${counted(others, 'more document')}: run qms diff and qms impact with --base`)]
      : []),
    ...formatList(
      paint,
      'Records',
      records.map((record) => printable(`${record.outcome}: ${nameInWords(record)} (${record.type})`)),
    ),
    ...formatList(
      paint,
      'Settings',
      settings.flatMap((change) => [
        printable(`${change.path}: ${change.what.join(', ')}`),
        ...effectLines(change).map((one) => printable(`  ${one}`)),
      ]),
    ),
  ]
  return `${blocks.join('\n\n')}\n`
}

function shortList(lines: readonly string[]): readonly string[] {
  const left = lines.length - MOST_DETAILS
  return [...lines.slice(0, MOST_DETAILS).map(printable), ...(left > 0 ? [`… and ${left} more`] : [])]
}

function formatOverview(documents: readonly DocumentChange[], width?: number): string {
  const columns = ['document', 'title', 'change', 'revision', 'class', 'still to approve']
  const rows = documents.map((change) =>
    [
      change.id || change.path,
      change.title,
      outcomeInWords(change),
      revisionInWords(change),
      hasOtherText(change) ? change.changeClass : '–',
      openApprovals(change),
    ].map(printable),
  )
  return tableFormats.table(tableOfTexts('', columns, rows), width).trimEnd()
}

function formatProblem({ severity, file, place: [line, column], message, rule }: Problem, paint: Colors): string {
  const mark = { error: paint.red, warning: paint.yellow, info: paint.blue }[severity]
  return `${mark(severity)}  ${printable(`${file}:${line}:${column}  ${message}`)}  ${paint.dim(rule)}`
}

function formatList(paint: Colors, title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [[paint.bold(title), ...lines.map((line) => `  ${line}`)].join('\n')] : []
}

function formatDetails(change: DocumentChange, paint: Colors): string {
  const facts = factsOf(change).flatMap(({ label, lines }) => {
    const [first = '', ...others] = lines.map(printable)
    const mark = paint.dim(`  ${label}:`)
    return others.length > 0 ? [mark, ...[first, ...others].map((line) => `    ${line}`)] : [`${mark} ${first}`]
  })
  return [[paint.bold(printable(changeInWords(change))), ...facts].join('\n'), ...formatRedline(change, paint)].join(
    '\n\n',
  )
}

function formatRedline(change: DocumentChange, paint: Colors): string[] {
  const whole = untold(change)
  if (!whole) return []
  const { redline, left } = cutRedline(whole, REDLINE_SIZE)
  const rest =
    left > 0 ? [paint.dim(`… and ${counted(left, 'more change')}: run qms diff ${printable(change.id)}`)] : []
  return [...terminalRedlineParts(redline, paint.isColorSupported), ...rest]
}
