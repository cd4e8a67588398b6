import type { InForceChange } from '../../../core/model/in-force-change.js'
import type { Qms } from '../../../core/model/qms.js'
import { asOf } from '../../../core/time/as-of.js'
import { addDays, type CalendarDate } from '../../../core/values/date.js'
import { defined } from '../../../core/values/defined.js'
import { textInForce } from './in-force-parts.js'

/** @returns the first of the days that count as lately */
export function firstDayOfLately({ today }: Qms): CalendarDate {
  return addDays(today, -30)
}

/**
 * @param day the first one of which changes count
 * @returns the documents of which something else is in force than on the day before, by the files as they are
 */
export function inForceSince(qms: Qms, day: CalendarDate): readonly InForceChange[] {
  const then = asOf(qms, addDays(day, -1))
  return qms.maintained
    .map((document) => ({ document, before: textInForce(then, document), after: textInForce(qms, document) }))
    .filter(({ before, after }) => before?.blob !== after?.blob || before?.revision !== after?.revision)
    .map(({ document: { id, title }, before, after }) => ({ id, title, ...defined({ before, after }), causes: [] }))
}
