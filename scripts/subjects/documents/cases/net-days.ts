import { type CalendarDate, daysBetween, earlierDay, laterDay } from '../../../core/values/date.js'
import type { Case } from './case.js'

/** @returns calendar days from the opening of a case to a day, without those on which nothing could be done */
export function netDays({ opened, paused }: Case<unknown>, until: CalendarDate): number {
  const gross = daysBetween(opened, until)
  if (!paused) return gross
  const [from, to] = [laterDay(paused.from, opened), earlierDay(paused.until, until)]
  return from < to ? gross - daysBetween(from, to) : gross
}
