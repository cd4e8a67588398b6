import { addDays, type CalendarDate, daysBetween } from './date.js'
import type { Period } from './period.js'

/** A week of ISO 8601, from Monday on. */
export interface IsoWeek extends Period {
  /** Such as `2026-W47`. */
  readonly label: string
}

const A_MONDAY = '1970-01-05'

/** ISO 8601: a week belongs to the year in which its Thursday is. */
export function isoWeekOf(day: CalendarDate): IsoWeek {
  const weekday = ((daysBetween(A_MONDAY, day) % 7) + 7) % 7
  const from = addDays(day, -weekday)
  const thursday = addDays(from, 3)
  const year = thursday.slice(0, 4)
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1
  return { label: `${year}-W${String(week).padStart(2, '0')}`, from, until: addDays(from, 7) }
}

/** @returns the week that is written so, such as `2026-W47`; undefined for other texts */
export function parseIsoWeek(text: string): IsoWeek | undefined {
  const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(text) ?? []
  return year === undefined ? undefined : isoWeekOf(addDays(isoWeekOf(`${year}-01-04`).from, (Number(week) - 1) * 7))
}
