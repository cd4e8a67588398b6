import type { CalendarDate } from '../values/date.js'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** @returns 2026-05-18 as `18 May 2026`, the same on every machine; any other text as it is */
export function dateInWords(date: CalendarDate): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  const month = MONTHS[Number(match?.[2]) - 1]
  return match && month ? `${Number(match[3])} ${month} ${match[1]}` : date
}

/** @returns 2026-05 as `May 2026` */
export function monthInWords(month: string): string {
  return dateInWords(`${month}-01`).replace(/^1 /, '')
}
