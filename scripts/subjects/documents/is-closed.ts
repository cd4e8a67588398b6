import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'
import { correctionOf } from '../../core/questions/corrected-rows.js'

/**
 * @returns whether a record is complete, so that from now on it is evidence: its last state is reached, or it was
 * cancelled. A record of a type without states is complete once it is written.
 */
export function isClosed(qms: Qms, record: Document): boolean {
  const isReached = (date: string) => {
    const on = fieldText(record.fields, date)
    return on !== undefined && on <= qms.today
  }
  const last = qms.typeOf(record)?.states.at(-1)
  return (
    last === undefined || isReached(last.date) || isReached('cancelled.on') || correctionOf(qms, record) !== undefined
  )
}
