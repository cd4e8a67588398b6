import type { Indicator } from '../../core/model/generated-types.js'
import { addDays, addMonths, type CalendarDate, daysBetween } from '../../core/values/date.js'
import type { Period } from '../../core/values/period.js'

export type Frequency = NonNullable<Indicator['frequency']>

/** A period of so many measured ones. */
export interface MeasuredPeriod extends Period {
  /** `2026-11`, `2026-Q4`, `2026` or `2026-W47`. */
  readonly label: string
}

/** Figures of a period take some days to come in. */
export const DAYS_TO_COME_IN = 14
const A_MONDAY = '1970-01-05'
const MONTHS = { monthly: 1, quarterly: 3, yearly: 12 }

/** @returns the period in which a day is */
export function periodOf(frequency: Frequency, day: CalendarDate): MeasuredPeriod {
  if (frequency === 'weekly') return weekOf(day)
  const months = MONTHS[frequency]
  const year = day.slice(0, 4)
  const number = Math.floor((Number(day.slice(5, 7)) - 1) / months)
  const from = `${year}-${String(number * months + 1).padStart(2, '0')}-01`
  const label = { monthly: day.slice(0, 7), quarterly: `${year}-Q${number + 1}`, yearly: year }[frequency]
  return { label, from, until: addMonths(from, months) }
}

/** ISO 8601: a week belongs to the year in which its Thursday is. */
function weekOf(day: CalendarDate): MeasuredPeriod {
  const weekday = ((daysBetween(A_MONDAY, day) % 7) + 7) % 7
  const from = addDays(day, -weekday)
  const thursday = addDays(from, 3)
  const year = thursday.slice(0, 4)
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1
  return { label: `${year}-W${String(week).padStart(2, '0')}`, from, until: addDays(from, 7) }
}

/** @returns the last day of a period as rows write it: `2026`, `2026-11`, `2026-Q4` or `2026-W47`; undefined for other texts */
export function lastDayOf(written: string): CalendarDate | undefined {
  const [, year = '', month, quarter, week] = /^(\d{4})(?:-(\d\d)|-Q([1-4])|-W(\d\d))?$/.exec(written) ?? []
  if (year === '') return undefined
  const last = ({ until }: Period) => addDays(until, -1)
  if (week !== undefined) return addDays(weekOf(`${year}-01-04`).from, Number(week) * 7 - 1)
  if (month !== undefined) return last(periodOf('monthly', `${year}-${month}-01`))
  if (quarter === undefined) return `${year}-12-31`
  return last(periodOf('quarterly', `${year}-${String(Number(quarter) * 3).padStart(2, '0')}-01`))
}
