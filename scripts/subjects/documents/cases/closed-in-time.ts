import type { Figure } from '../../../core/model/metric.js'
import { share } from '../../../core/run/figures/share.js'
import { type CalendarDate, isOverdue, LAST_DAY } from '../../../core/values/date.js'
import type { Case } from './case.js'
import { type DueFields, dueOn } from './due-on.js'

/** @returns how many of the cases whose first due date is past were closed by it */
export function closedInTime(id: string, label: string, due: readonly Case<unknown>[], today: CalendarDate): Figure {
  const past = due.filter(({ firstDue = LAST_DAY }) => isOverdue(firstDue, today))
  return share(id, label, past, ({ firstDue = '', closed = LAST_DAY }) => closed <= firstDue)
}

/** @returns the same by the dates as they were moved up to the as-of date */
export function closedInTimeAsMoved(
  id: string,
  label: string,
  due: readonly Case<DueFields>[],
  today: CalendarDate,
): Figure {
  const moved = due.flatMap(({ id, fields, closed }) => {
    const on = dueOn(fields, today)
    return on !== undefined && isOverdue(on, today) ? { id, on, closed: closed ?? LAST_DAY } : []
  })
  return share(id, label, moved, ({ on, closed }) => closed <= on)
}
