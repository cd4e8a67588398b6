import type { Indicator } from '../../core/model/generated-types.js'
import { addDays, addMonths, type CalendarDate } from '../../core/values/date.js'
import { isoWeekOf, parseIsoWeek } from '../../core/values/iso-week.js'
import { type Period, parsePeriod } from '../../core/values/period.js'

export type Frequency = NonNullable<Indicator['frequency']>

/** A period of so many measured ones. */
export interface MeasuredPeriod extends Period {
  /** `2026-11`, `2026-Q4`, `2026` or `2026-W47`. */
  readonly label: string
}

/** Figures of a period take some days to come in. */
export const DAYS_TO_COME_IN = 14
const MONTHS = { monthly: 1, quarterly: 3, yearly: 12 }

/** @returns the period in which a day is */
export function periodOf(frequency: Frequency, day: CalendarDate): MeasuredPeriod {
  if (frequency === 'weekly') return isoWeekOf(day)
  const months = MONTHS[frequency]
  const year = day.slice(0, 4)
  const number = Math.floor((Number(day.slice(5, 7)) - 1) / months)
  const from = `${year}-${String(number * months + 1).padStart(2, '0')}-01`
  const label = { monthly: day.slice(0, 7), quarterly: `${year}-Q${number + 1}`, yearly: year }[frequency]
  return { label, from, until: addMonths(from, months) }
}

/** @returns the last day of a period as rows write it: `2026`, `2026-11`, `2026-Q4` or `2026-W47`; undefined for other texts */
export function lastDayOf(written: string): CalendarDate | undefined {
  const period = parseIsoWeek(written) ?? parsePeriod(written)
  return period && addDays(period.until, -1)
}
