import { addDays, type CalendarDate } from '../../core/values/date.js'

/** How late a role or a key may be entered: what counts is not made to count afterwards. */
export const LATE_ENTRY_DAYS = 31

/** @returns the first day from which a role or a key that is entered on that day may count */
export function earliestEntry(on: CalendarDate): CalendarDate {
  return addDays(on, -LATE_ENTRY_DAYS)
}
