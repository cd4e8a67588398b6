import { END, endOf } from '../calendar.js'

/** A month as a person counts it. */
export interface PlainMonth {
  readonly first: string
  readonly last: string
  /** The day on which what was due on the last day shows as done or late: the day after, unless the life ends first. */
  readonly after: string
}

export function plainMonth(month: string): PlainMonth {
  const last = endOf(month)
  return { first: `${month}-01`, last, after: last === END ? END : plainDay(last, 1) }
}

export const isIn = ({ first, last }: PlainMonth, day: string): boolean => day >= first && day <= last

/** @returns calendar days from one day to another */
export function plainDays(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

/** @returns so many days later */
export function plainDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

/** @returns the same day of another year */
export function yearsLater(day: string, years: number): string {
  return `${Number(day.slice(0, 4)) + years}${day.slice(4)}`
}
