import type { Severity } from '../../../core/model/problem.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { type Cell, type Table, textCell } from '../../../core/model/table.js'
import { locate } from '../../../core/read/index.js'
import { evaluate } from '../../../core/run/evaluate.js'
import { addDays, type CalendarDate, dayOf, earlierDay } from '../../../core/values/date.js'
import { calendarYearUpTo, monthsOf } from '../../../core/values/period.js'
import type { CommandContext } from '../../command/context.js'
import { Misuse } from '../../command/misuse.js'
import { type OpenOptions, openQms } from '../repository/open-qms.js'

const LABELS: Readonly<Record<Severity, string>> = { error: 'errors', warning: 'warnings', info: 'notes' }
const SEVERITIES = Object.keys(LABELS) as readonly Severity[]

/**
 * Counts the problems that a check told on the last day of each of twelve months, the last one that of today: each in the last
 * commit of the branch by that day, so that what was put right later does not hide what was wrong then.
 *
 * @param all the rules that there are, if the chosen ones are only some of them
 */
export async function problemsByMonth(
  context: CommandContext,
  options: OpenOptions,
  chosen: readonly Rule[],
  all: readonly Rule[],
): Promise<Table> {
  const { qms } = await openQms(context, { ...options, evidence: 'of records' })
  const rows: Record<string, Cell>[] = []
  for (const { from, until } of monthsOf(calendarYearUpTo(qms.today))) {
    const day = earlierDay(addDays(until, -1), qms.today)
    const commit = lastCommitBy(qms, day)
    rows.push({
      month: textCell(from.slice(0, 7)),
      commit: textCell(commit?.slice(0, 8) ?? 'n/a: no commit by then'),
      ...(commit !== undefined && (await countsAt(context, { ...options, at: commit, today: day }, chosen, all))),
    })
  }
  const counts = SEVERITIES.map((id) => ({ id, label: LABELS[id], kind: 'number' as const }))
  return {
    title: 'Problems by month',
    columns: [
      { id: 'month', label: 'month', kind: 'text' },
      ...counts,
      { id: 'waived', label: 'waived', kind: 'number' },
      { id: 'baselined', label: 'in the baseline', kind: 'number' },
      { id: 'commit', label: 'commit', kind: 'text' },
    ],
    rows,
  }
}

function lastCommitBy({ history, timeZone }: Qms, day: CalendarDate): string | undefined {
  if (!history || history.commits.length === 0)
    throw new Misuse('--by month reads what git keeps, and there is no commit here. Commit the documents first.')
  const { commits, mainline } = history
  return commits.find(({ id, committed }) => mainline.has(id) && (dayOf(committed, timeZone) ?? '') <= day)?.id
}

async function countsAt(
  context: CommandContext,
  options: OpenOptions,
  chosen: readonly Rule[],
  all: readonly Rule[],
): Promise<Record<string, Cell>> {
  const { qms } = await openQms(context, options)
  const { problems, waived, baselined } = evaluate(chosen, qms, locate, all)
  const counts = Object.fromEntries(
    SEVERITIES.map((severity) => [severity, problems.filter((one) => one.severity === severity).length]),
  )
  return Object.fromEntries(
    Object.entries({ ...counts, waived: waived.length, baselined: baselined.length }).map(([id, value]) => [
      id,
      { kind: 'number', value },
    ]),
  )
}
