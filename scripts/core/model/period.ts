import { addDays, addMonths, type CalendarDate, isRealDate } from './date.js'

/** A stretch of time: from its first day up to, but not with, `until`. */
export interface Period {
  readonly from: CalendarDate
  readonly until: CalendarDate
}

/** How people write periods. */
export const PERIOD_FORMS = '2026, 2026-Q3, 2026-05 or 2026-01-15..2026-03-31'

/**
 * Reads a period as people write it: a year, a quarter, a month, or two days, of which the last one belongs to it.
 *
 * @returns undefined for a text that is no period
 */
export function parsePeriod(text: string): Period | undefined {
  const [, year = '', quarter, month, first, last] =
    /^(?:(\d{4})(?:-Q([1-4])|-(\d{2}))?|(\d{4}-\d{2}-\d{2})\.\.(\d{4}-\d{2}-\d{2}))$/.exec(text) ?? []
  if (first !== undefined && last !== undefined)
    return isRealDate(first) && isRealDate(last) && first <= last ? { from: first, until: addDays(last, 1) } : undefined
  if (quarter !== undefined) return months(`${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}`, 3)
  if (month !== undefined) return months(`${year}-${month}`, 1)
  return year === '' ? undefined : months(`${year}-01`, 12)
}

/** @returns the twelve months that end with a day */
export function yearUpTo(day: CalendarDate): Period {
  const until = addDays(day, 1)
  return { from: addMonths(until, -12), until }
}

export function isWithin({ from, until }: Period, day: CalendarDate): boolean {
  return day >= from && day < until
}

/** @returns the first and the last day, as people read them */
export function periodInWords({ from, until }: Period): string {
  return `${from} to ${addDays(until, -1)}`
}

function months(first: string, count: number): Period | undefined {
  const from = `${first}-01`
  return isRealDate(from) ? { from, until: addMonths(from, count) } : undefined
}
