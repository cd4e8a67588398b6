import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'

/** @returns the state that a record has reached on the as-of date: the last one whose date has come; nothing without states */
export function recordState(qms: Qms, record: Document): string | undefined {
  const isReached = (field: string) => {
    const on = fieldText(record.fields, field)
    return on !== undefined && on <= qms.today
  }
  if (isReached('cancelled.on')) return 'cancelled'
  return qms.typeOf(record)?.states.findLast(({ date }) => isReached(date))?.state
}
