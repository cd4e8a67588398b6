import { once } from './once.js'
/** A calendar date, `YYYY-MM-DD`. Comparing two as text compares them in time. */
export type CalendarDate = string

/** Years end with 9999, as five digits would not compare as text. */
export const LAST_DAY: CalendarDate = '9999-12-31'

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/
const DAY_MS = 86_400_000
const SECOND_MS = 1000

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
  if (newYear > 9999) return LAST_DAY
  return formatDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)))
}

/** @returns the date so many calendar days later; earlier for a negative number */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return new Date(toMs(date) + days * DAY_MS).toISOString().slice(0, 10)
}

export function laterDay(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b
}

export function earlierDay(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b
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

/** Making one takes longer than using it a hundred times. */
const calendarOf = once(
  // The Swedish locale writes dates the ISO way; the result depends on the zone alone.
  (timeZone: string) => new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }),
)

/** @returns the day it is at `moment` in the time zone */
export function dateInZone(moment: Date, timeZone: string): CalendarDate {
  return calendarOf(timeZone).format(moment)
}

/** @returns the moment itself if it falls on that day in the time zone, else noon of the day in UTC */
export function onDay(moment: Date, day: CalendarDate, timeZone: string): Date {
  return dateInZone(moment, timeZone) === day ? moment : new Date(`${day}T12:00:00Z`)
}

/** @returns the moment as people in the time zone write it: 2026-11-22T10:04:00+01:00 */
export function timeInZone(moment: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(moment)
  const named = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).format(moment)
  const offset = /GMT([+-]\d{2}:\d{2})/.exec(named)?.[1] ?? '+00:00'
  return `${parts.replace(' ', 'T')}${offset}`
}

/**
 * @param time ISO 8601 with the offset from UTC, such as 2026-11-22T23:30:00-05:00
 * @returns the day it was then in the time zone; nothing for a text that is no such time
 */
export function dayOf(time: string, timeZone: string): CalendarDate | undefined {
  // JavaScript does not read an offset without minutes, which ISO 8601 allows.
  const moment = new Date(time.replace(/[+-]\d\d$/, '$&:00'))
  return Number.isNaN(moment.getTime()) ? undefined : dateInZone(moment, timeZone)
}

/** @returns the first second of a day in the time zone: not always midnight, where clocks are changed then */
export function startOfDay(date: CalendarDate, timeZone: string): Date {
  let [before, after] = [toMs(date) - DAY_MS, toMs(date) + DAY_MS]
  while (after - before > SECOND_MS) {
    const middle = before + Math.floor((after - before) / SECOND_MS / 2) * SECOND_MS
    if (dateInZone(new Date(middle), timeZone) < date) before = middle
    else after = middle
  }
  return new Date(after)
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
