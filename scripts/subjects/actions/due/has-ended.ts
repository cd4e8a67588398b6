import type { FieldValue } from '../../../core/model/document.js'
import { isFields } from '../../../core/model/fields.js'
import { type CalendarDate, isRealDate } from '../../../core/values/date.js'

/** @returns whether a field such as `closed`, `done` or `cancelled` had ended something by that day; a day that cannot be read had */
export function hasEnded(ending: FieldValue | undefined, on: CalendarDate): boolean {
  const from = endedFrom(ending)
  return from !== undefined && from <= on
}

/** @returns the day on which such a field ended it; empty for one that cannot be read, undefined if there is no such field */
export function endedFrom(ending: FieldValue | undefined): CalendarDate | undefined {
  if (ending === undefined) return undefined
  const day = isFields(ending) ? ending.on : ending
  return typeof day === 'string' && isRealDate(day) ? day : ''
}
