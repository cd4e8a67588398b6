import type { Qms } from '../model/qms.js'
import type { CalendarDate } from '../values/date.js'
import { once } from '../values/once.js'

/**
 * The same system seen from another day: today's files, asked about that day by the dates in them. What was known on
 * that day is another question, which a commit answers.
 *
 * Both models share every answer that does not depend on the day, and each day is worked out once.
 */
export function asOf(qms: Qms, day: CalendarDate): Qms {
  if (day === qms.today) return qms
  return viewsOf(qms)(day)
}

const viewsOf = once((qms: Qms) =>
  once((day: CalendarDate) => qms.with({ today: day, ...(qms.base && { base: asOf(qms.base, day) }) })),
)
