import { addDays, type CalendarDate } from '../../core/values/date.js'

/** From a day to a day, both included; open where one is missing. */
export interface OpenPeriod {
  readonly from?: CalendarDate | undefined
  readonly to?: CalendarDate | undefined
}

/** @returns the first day of a period that none of the others covers; '' if it has no first day; undefined if they cover all of it */
export function gainedDay(period: OpenPeriod, before: readonly OpenPeriod[]): CalendarDate | undefined {
  let day = period.from ?? ''
  for (const { from = '', to } of [...before].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))) {
    if (from > day || (to !== undefined && to < day)) continue
    if (to === undefined) return undefined
    day = addDays(to, 1)
  }
  return period.to !== undefined && day > period.to ? undefined : day
}
