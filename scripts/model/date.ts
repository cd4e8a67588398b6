/** A calendar date, `YYYY-MM-DD`. Comparing two as text compares them in time. */
export type CalendarDate = string

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const DAY_MS = 86_400_000

/** @returns whether the text is a date that exists: 2026-02-30 does not */
export function isRealDate(text: string): boolean {
  const match = ISO_DATE.exec(text)
  if (!match) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/**
 * Adds calendar months; a day that the month does not have becomes its last one. Years end with 9999, as five digits
 * would not compare as text.
 *
 * @returns 2026-08-31 plus 6 months is 2027-02-28
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = parts(date)
  const index = year * 12 + (month - 1) + months
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1]
  if (newYear > 9999) return '9999-12-31'
  return formatDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)))
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(toMs(date) + days * DAY_MS).toISOString().slice(0, 10)
}

/** @returns whole calendar days from `from` to `to`; negative when `to` is earlier */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((toMs(to) - toMs(from)) / DAY_MS)
}

/** Due on the day is due; overdue starts the day after. */
export function isOverdue(due: CalendarDate, today: CalendarDate): boolean {
  return due < today
}

/** @returns the months in `10 years`, `1 year`, `18 months` */
export function monthsInPeriod(period: string): number {
  const [count, unit] = period.split(' ')
  return Number(count) * (unit?.startsWith('year') ? 12 : 1)
}

/** @returns the day it is at `moment` in the time zone */
export function dateInZone(moment: Date, timeZone: string): CalendarDate {
  // The Swedish locale writes dates the ISO way; the result depends on the zone alone.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment)
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function parts(date: CalendarDate): [year: number, month: number, day: number] {
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))]
}

function toMs(date: CalendarDate): number {
  const [year, month, day] = parts(date)
  return Date.UTC(year, month - 1, day)
}

function formatDate(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
