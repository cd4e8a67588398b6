import { type CalendarDate, isRealDate } from '../../model/date.js'
import type { Document, FieldValue } from '../../model/document.js'
import { fieldText, isFields } from '../../model/fields.js'
import type { Qms } from '../../model/qms.js'

/** @returns whether nobody waits for anything here: the document is retired, or the record closed, given up or paused */
export function isOver({ today }: Qms, { fields }: Document): boolean {
  if ([fields.retired, fields.closed, fields.cancelled, fields.ended].some((end) => hasEnded(end, today))) return true
  const since = fieldText(fields, 'on_hold.since')
  const until = fieldText(fields, 'on_hold.until')
  return since !== undefined && since <= today && (until === undefined || until > today)
}

/** @returns whether what a field ends has ended: for a past date, what was done later was not done yet */
export function hasEnded(ending: FieldValue | undefined, today: CalendarDate): boolean {
  if (ending === undefined) return false
  const on = isFields(ending) ? ending.on : ending
  return typeof on !== 'string' || !isRealDate(on) || on <= today
}
