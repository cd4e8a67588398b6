import { isDocument } from '../../core/model/document.js'
import type { Severity } from '../../core/model/problem.js'
import type { Qms } from '../../core/model/qms.js'
import type { Rule } from '../../core/model/rule.js'
import { runRules } from '../../core/run/run-rules.js'
import { asOf } from '../../core/time/as-of.js'
import { addDays, type CalendarDate } from '../../core/values/date.js'
import { calendarYearUpTo, monthsOf } from '../../core/values/period.js'
import { firstInForce } from '../clauses/evidence.js'
import { hasBegun } from '../documents/has-begun.js'
import { noFutureDates } from '../documents/rules/fields/no-future-dates.js'

/** What the rules say of a day. */
export interface ProblemsOfDay {
  readonly on: CalendarDate
  readonly counts: Readonly<Record<Severity, number>>
}

/**
 * Counts what the rules say of today's files when they are asked about the last day of each quarter of the last twelve months,
 * and about today, by the dates in the files. Waivers and the baseline are not taken off: from which day they hold is not known.
 * Rules that read git, and records that began later, are left out.
 *
 * @returns the oldest day first; none from before the first document came into force, and nothing where only today is left
 */
export function problemsByQuarter(qms: Qms, rules: readonly Rule[]): readonly ProblemsOfDay[] {
  const monthEnds = monthsOf(calendarYearUpTo(qms.today)).map(({ until }) => addDays(until, -1))
  const first = firstInForce(qms) ?? qms.today
  const quarterEnds = monthEnds.filter((day) => QUARTER_END.test(day) && day >= first && day < qms.today)
  if (quarterEnds.length === 0) return []
  return [...quarterEnds, qms.today].map((on) => ({ on, counts: countAsOf(on, qms, rules) }))
}

const QUARTER_END = /-(03|06|09|12)-\d\d$/

function countAsOf(day: CalendarDate, qms: Qms, rules: readonly Rule[]): ProblemsOfDay['counts'] {
  const then = asOf(qms, day)
  const counts = { error: 0, warning: 0, info: 0 }
  for (const { severity, found } of runRules(rules.filter(tellsThePast), then, rules).findings)
    if (!isDocument(found.file) || hasBegun(then, found.file)) counts[severity]++
  return counts
}

/** What was later still to come is no mistake. */
function tellsThePast({ id, needs }: Rule): boolean {
  return needs === undefined && id !== noFutureDates.id
}
