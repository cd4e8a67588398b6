import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { QmsContent } from '../../../core/model/qms.js'
import { correctionOf } from '../../../core/questions/corrected-rows.js'
import { openingField } from '../../../core/questions/opening-field.js'
import { type CalendarDate, isRealDate, LAST_DAY } from '../../../core/values/date.js'
import { defined } from '../../../core/values/defined.js'
import type { Period } from '../../../core/values/period.js'
import { extensionsInOrder } from './due-on.js'

/** The life of a record that people work on until it is closed, by the dates in it. */
export interface Case<F> {
  readonly id: string
  readonly document: Document<F>
  readonly fields: F
  readonly opened: CalendarDate
  /** Done; what was given up never is. */
  readonly closed?: CalendarDate
  /** Given up. */
  readonly cancelled?: CalendarDate
  /** By when it was to be closed as that was first set. */
  readonly firstDue?: CalendarDate
  /** When nothing could be done about it. */
  readonly paused?: Period
}

/** @returns undefined for a record without a day on which it was opened, and for a row that another one corrects */
export function caseOf(content: QmsContent, document: Document): Case<Document['fields']> | undefined {
  const { fields } = document
  const type = content.typeOf(document)
  const dayIn = (name = '') => {
    const day = fieldText(fields, name)
    return day !== undefined && isRealDate(day) ? day : undefined
  }
  const opened = dayIn(type && openingField(type))
  if (opened === undefined || correctionOf(content, document)) return undefined
  const cancelled = dayIn('cancelled.on')
  const closed = cancelled === undefined ? dayIn(type?.states.at(-1)?.date) : undefined
  const firstDue = extensionsInOrder(fields)[0]?.was ?? dayIn('due')
  const since = dayIn('on_hold.since')
  const paused = since === undefined ? undefined : { from: since, until: dayIn('on_hold.until') ?? LAST_DAY }
  return { id: document.id, document, fields, opened, ...defined({ closed, cancelled, firstDue, paused }) }
}
