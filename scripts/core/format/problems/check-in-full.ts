import type { Problem } from '../../model/problem.js'
import { groupBy } from '../../values/group-by.js'
import type { Colors } from '../text/colors.js'
import { widthOf } from '../text/columns.js'
import { printable } from '../text/printable.js'
import { cellInWords } from './cell-in-words.js'
import { type CheckResult, groupByReason } from './check-result.js'
import { formatSummary } from './check-summary.js'
import { formatUnread, formatUnreadInFull } from './unread.js'

/**
 * By file, each problem with its line and the place underlined, and one summary line at the end.
 *
 * @param all name every file that is not read, however many
 */
export function formatInFull(result: CheckResult, paint: Colors, all: boolean): string {
  const files = groupBy(result.problems, ({ file }) => file)
  const blocks = [...files].map(([file, problems]) => {
    const lines = result.sources.get(file) ?? []
    return [paint.underline(printable(file)), ...problems.map((problem) => formatProblem(problem, lines, paint))].join(
      '\n',
    )
  })
  const notEvaluated = groupByReason(result.notEvaluated).map(({ rules, reason }) =>
    paint.dim(`not evaluated: ${nameRules(rules)}. ${reason}`),
  )
  const unread = all ? formatUnreadInFull(result.unread) : formatUnread(result.unread)
  const parts = [...blocks, paint.yellow(unread), notEvaluated.join('\n'), formatSummary(result, paint)]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

/** Many names would bury what comes after them; every other form of output has them all. */
const MOST_NAMES = 3

function nameRules(rules: readonly string[]): string {
  return rules.length <= MOST_NAMES ? rules.join(', ') : `${rules.length} rules, such as ${rules[0]}`
}

function formatProblem(problem: Problem, lines: readonly string[], paint: Colors): string {
  const [line, column] = problem.place
  const mark = { error: paint.red, warning: paint.yellow, info: paint.blue }[problem.severity]
  const where = problem.cell ? `${line}:${column} (${printable(cellInWords(problem.cell))})` : `${line}:${column}`
  const head = `  ${paint.dim(where)}  ${mark(problem.severity)}  ${printable(problem.message.replaceAll('\n', ' '))}  ${paint.dim(problem.rule)}`
  return [head, ...excerpt(problem, lines, mark, paint)].join('\n')
}

const MAX_COLUMNS = 100

function excerpt(
  { place }: Problem,
  lines: readonly string[],
  mark: (text: string) => string,
  paint: Colors,
): string[] {
  const [line, column, endLine, endColumn] = place
  const text = lines[line - 1]
  if (text === undefined || text.trim() === '') return []
  // A long line is shown from a little before the place.
  const start = column > MAX_COLUMNS - 20 ? column - 21 : 0
  const shown = (from: number, to: number) => printable(text.slice(from, to))
  const end = start + MAX_COLUMNS
  const number = String(line).padStart(6)
  const before = widthOf(shown(start, column - 1))
  const under = Math.max(1, widthOf(shown(column - 1, endLine === line ? Math.min(endColumn - 1, end) : end)))
  return [
    paint.dim(`${number} │ `) + shown(start, end),
    paint.dim(`${' '.repeat(6)} │ `) + ' '.repeat(before) + mark('^'.repeat(under)),
  ]
}
