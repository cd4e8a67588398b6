import type { Document } from '../../../core/model/document.js'
import type { DocumentType } from '../../../core/model/document-type.js'
import { fieldText } from '../../../core/model/fields.js'
import { type CalendarDate, isRealDate } from '../../../core/values/date.js'
import { once } from '../../../core/values/once.js'
import { happenedStates } from '../../documents/happened-states.js'

/** @returns the day on which the thing happened that a record is about; undefined where it says none */
export function recordedOn(type: DocumentType, { fields }: Document): CalendarDate | undefined {
  const day = fieldText(fields, dayField(type))
  return day !== undefined && isRealDate(day) ? day : undefined
}

const dayField = once((type: DocumentType): string => {
  const dates = type.fields.filter(({ event, path }) => event !== undefined && event !== 'due' && !path.includes('*'))
  const opened = dates.find(({ event }) => event === 'opened') ?? dates[0]
  const day = happenedStates(type)[0]?.date ?? opened?.path.join('.') ?? ''
  const isEnd = dates.some(({ event, path }) => event === 'closed' && path.join('.') === day)
  // Of a thing that lasts, such as an interested party, its end does not say since when it is there.
  return type.lasting && isEnd ? '' : day
})
