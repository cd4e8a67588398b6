import { first } from './elements.js'

const now = new Date()
const clock = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
  .map((part) => String(part).padStart(2, '0'))
  .join('-')

/** The day of this manual, as it was built. */
const built = first('time[data-built]')?.getAttribute('datetime') ?? clock

/** A day before it was built, other than by time zone, or decades after it. */
export const isClockWrong = clock < shifted(built, -2) || clock > shifted(built, 20 * 366)

/** By the reader’s own clock, as `2026-11-22`; where that cannot be right, the day on which the manual was built. */
export const today = isClockWrong ? built : clock

/** @param {string} day @param {number} days */
function shifted(day, days) {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}
