import { addDays, type CalendarDate } from '../../core/values/date.js'

/** What the last run of `qms chase` left. */
export interface LastChase {
  readonly on: CalendarDate
  /** How many dates it watched. */
  readonly watched: number
  /** What it missed: it was never said to be done or given up. */
  readonly lost: readonly LostWatch[]
}

export interface LostWatch {
  readonly key: string
  readonly since: CalendarDate
  /** Such as `Review the document (QP-004)`. */
  readonly what: string
}

const QUIET_DAYS = 7

/** @returns the last day on which a run is not late */
export function expectedUntil({ on }: LastChase): CalendarDate {
  return addDays(on, QUIET_DAYS)
}
