import { addDays, addMonths, type CalendarDate, isRealDate } from './date.js'

/** A stretch of time: from its first day up to, but not with, `until`. */
export interface Period {
  readonly from: CalendarDate
  readonly until: CalendarDate
}

/** How people write periods. */
export const PERIOD_FORMS = '2026, 2026-Q3, 2026-05, 2026-05-31, 2025-12..2026-11 or 2026-01-15..2026-03-31'

/**
 * Reads a period as people write it: a year, a quarter, a month, a day, or from one of these up to another, which belongs to it.
 *
 * @returns undefined for a text that is no period
 */
export function parsePeriod(text: string): Period | undefined {
  const [first = '', last, ...more] = text.split('..')
  const start = dayOrPart(first)
  const end = last === undefined ? start : dayOrPart(last)
  return start && end && more.length === 0 && start.from < end.until
    ? { from: start.from, until: end.until }
    : undefined
}

function dayOrPart(text: string): Period | undefined {
  return isRealDate(text) ? { from: text, until: addDays(text, 1) } : calendarPart(text)
}

function calendarPart(text: string): Period | undefined {
  const [, year = '', quarter, month] = /^(\d{4})(?:-Q([1-4])|-(\d{2}))?$/.exec(text) ?? []
  if (quarter !== undefined) return months(`${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}`, 3)
  if (month !== undefined) return months(`${year}-${month}`, 1)
  return year === '' ? undefined : months(`${year}-01`, 12)
}

/** @returns the twelve months that end with a day */
export function yearUpTo(day: CalendarDate): Period {
  const until = addDays(day, 1)
  return { from: addMonths(until, -12), until }
}

/** @returns twelve calendar months, the last one that of the day */
export function calendarYearUpTo(day: CalendarDate): Period {
  const first = `${day.slice(0, 7)}-01`
  return { from: addMonths(first, -11), until: addMonths(first, 1) }
}

/** @returns stretches of so many months that follow each other, the last one ending with a day */
export function stretchesUpTo(day: CalendarDate, length: number, count: number): readonly Period[] {
  const end = addDays(day, 1)
  return Array.from({ length: count }, (_none, index) => ({
    from: addMonths(end, (index - count) * length),
    until: addMonths(end, (index + 1 - count) * length),
  }))
}

/** @returns the calendar months of a period, in order; the first and the last are cut to it */
export function monthsOf({ from, until }: Period): readonly Period[] {
  const found: Period[] = []
  for (let start = from; start < until; ) {
    const next = addMonths(`${start.slice(0, 7)}-01`, 1)
    const end = next < until && next > start ? next : until
    found.push({ from: start, until: end })
    start = end
  }
  return found
}

/** @returns whether a day lies in a period: its first day does, `until` does not */
export function isWithin({ from, until }: Period, day: CalendarDate): boolean {
  return day >= from && day < until
}

/** @returns the period as people write it, such as `2026-01-15..2026-03-31` */
export function periodAsWritten({ from, until }: Period): string {
  return `${from}..${addDays(until, -1)}`
}

/** @returns the first and the last day, as people read them; the day alone where it is one */
export function periodInWords({ from, until }: Period): string {
  const last = addDays(until, -1)
  return from === last ? from : `${from} to ${last}`
}

function months(first: string, count: number): Period | undefined {
  const from = `${first}-01`
  return isRealDate(from) ? { from, until: addMonths(from, count) } : undefined
}
