import type { Problem, Severity } from '../../model/problem.js'
import { worstFirst } from '../../questions/worst-first.js'
import { groupBy } from '../../values/group-by.js'
import { counted } from '../../words/counted.js'
import type { Colors } from '../text/colors.js'
import { toColumn, widestOf } from '../text/columns.js'
import { printable } from '../text/printable.js'
import { cellInWords } from './cell-in-words.js'
import { type CheckResult, countBySeverity } from './check-result.js'
import { countInWords, formatSummary } from './check-summary.js'
import { describeOpenClauses, isAboutClauses, orderOfWork, stepsOf } from './order-of-work.js'
import { formatUnread } from './unread.js'

/** Fixed, so that the same check says the same on every terminal, and into a file. */
export const SCREEN_LINES = 24
const SCREEN_COLUMNS = 100

/** One screen: a line for each file, the worst first, then what to do in which order. */
export function formatOverview(result: CheckResult, paint: Colors): string {
  const asides = [describeOpenClauses(result), paint.yellow(formatUnread(result.unread)), notEvaluated(result, paint)]
  const steps = orderOfWork(result).map((step, index) => `  ${index + 1}. ${step}`)
  const below = [
    asides.filter((line) => line !== ''),
    ['What to do, in this order:', ...steps, `  ${MORE}`],
    [formatSummary(result, paint)],
  ].filter((lines) => lines.length > 0)
  const rows = formatRows(result, paint, SCREEN_LINES - below.flat().length - below.length)
  return `${[rows, ...below].map((lines) => lines.join('\n')).join('\n\n')}\n`
}

const MORE = '“qms check --all” shows every problem with its line, “qms check FILE” those of one file.'

function notEvaluated({ notEvaluated: [first, ...others] }: CheckResult, paint: Colors): string {
  if (!first) return ''
  const rules = others.length === 0 ? first.rule : `${others.length + 1} rules, such as ${first.rule}`
  return paint.dim(`not evaluated: ${rules}. “qms check --all” says why.`)
}

interface Row {
  readonly name: string
  readonly count: string
  readonly severity: Severity
  readonly message: string
}

function formatRows(result: CheckResult, paint: Colors, most: number): readonly string[] {
  const others = result.problems.filter((problem) => !isAboutClauses(problem))
  const problems = others.length > 0 ? others : result.problems
  const files = sortFiles(result, problems)
  const all = files.length === 1 ? worstFirst(problems).map(rowOfProblem) : files.map(rowOfFile)
  const shown = all.length > most ? all.slice(0, most - 1) : all
  const name = widestOf(shown.map((row) => row.name))
  const count = widestOf(shown.map((row) => row.count))
  const lines = shown.map((row) => {
    const message = cut(row.message, SCREEN_COLUMNS - name - count - 4)
    return `${toColumn(row.name, name)}  ${COLORS[row.severity](paint)(toColumn(row.count, count))}  ${message}`
  })
  return all.length > shown.length ? [...lines, more(all.length - shown.length, files.length === 1)] : lines
}

const COLORS: Readonly<Record<Severity, (paint: Colors) => (text: string) => string>> = {
  error: ({ red }) => red,
  warning: ({ yellow }) => yellow,
  info: ({ blue }) => blue,
}

function more(count: number, isOneFile: boolean): string {
  return `and ${counted(count, isOneFile ? 'more problem' : 'more file')}`
}

function rowOfProblem({ file, place: [line], cell, severity, message }: Problem): Row {
  const where = cell ? ` (${printable(cellInWords(cell))})` : ''
  return { name: `${shortName(file)}:${line}${where}`, count: severity, severity, message }
}

/** The most urgent problem stands for the others. */
function rowOfFile({ problems, first }: FileProblems): Row {
  // Notes count for nothing where there is more to do.
  const weighty = first.severity === 'info' ? problems : problems.filter(({ severity }) => severity !== 'info')
  return { name: shortName(first.file), count: countInWords(weighty), severity: first.severity, message: first.message }
}

interface FileProblems {
  readonly problems: readonly Problem[]
  readonly first: Problem
  readonly step: number
}

/** In the order of the work; of files at the same step, the one with most errors and warnings first. */
function sortFiles(result: CheckResult, problems: readonly Problem[]): readonly FileProblems[] {
  const stepOf = stepsOf(result)
  const files = [...groupBy(problems, ({ file }) => file).values()].flatMap((found) => {
    const [first] = [...found].sort((a, b) => stepOf(a) - stepOf(b))
    return first ? [{ problems: found, first, step: stepOf(first) }] : []
  })
  return files.sort((a, b) => {
    const [inA, inB] = [countBySeverity(a.problems), countBySeverity(b.problems)]
    return a.step - b.step || inB.error - inA.error || inB.warning - inA.warning || inB.info - inA.info
  })
}

const NAME_COLUMNS = 55

/** The end of a path says more than its beginning. */
function shortName(file: string): string {
  const name = printable(file)
  return name.length <= NAME_COLUMNS ? name : `…${name.slice(1 - NAME_COLUMNS)}`
}

function cut(message: string, columns: number): string {
  const characters = [...printable(message.replaceAll('\n', ' '))]
  return characters.length <= columns
    ? characters.join('')
    : `${characters.slice(0, Math.max(columns, 20) - 1).join('')}…`
}
