import { addDays, addMonths, type CalendarDate } from '../../../core/values/date.js'
import type { Period } from '../../../core/values/period.js'

const MONTHS = 12

/** @returns twelve months, the oldest first, the last of which ends with the day */
export function bucketsUpTo(day: CalendarDate): readonly Period[] {
  const end = addDays(day, 1)
  return Array.from({ length: MONTHS }, (_none, index) => ({
    from: addMonths(end, index - MONTHS),
    until: addMonths(end, index - MONTHS + 1),
  }))
}
