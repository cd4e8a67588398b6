import { addDays, addMonths, type CalendarDate } from '../../core/values/date.js'

/** The life begins on a Wednesday, with all documents of the firm in force. */
export const FIRST_DAY: CalendarDate = '2025-01-01'
export const END: CalendarDate = '2026-12-31'

/** Such as 2025-01, in order. */
export const MONTHS: readonly string[] = Array.from({ length: 24 }, (_, index) =>
  addMonths(FIRST_DAY, index).slice(0, 7),
)

/** @returns the last day of a month */
export function endOf(month: string): CalendarDate {
  return addDays(addMonths(`${month}-01`, 1), -1)
}
