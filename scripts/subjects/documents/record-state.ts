import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'
import { correctionOf } from '../../core/questions/corrected-rows.js'
import { plannedStates } from './happened-states.js'

/**
 * @returns the state that a record has reached on the as-of date: the last one whose date has come, otherwise the one
 * that it is planned for; nothing without states
 */
export function recordState(qms: Qms, record: Document): string | undefined {
  const isReached = (field: string) => {
    const on = fieldText(record.fields, field)
    return on !== undefined && on <= qms.today
  }
  if (isReached('cancelled.on')) return 'cancelled'
  if (correctionOf(qms, record)) return 'replaced'
  const type = qms.typeOf(record)
  if (!type) return undefined
  const isPlanned = ({ date }: { date: string }) => fieldText(record.fields, date) !== undefined
  return (type.states.findLast(({ date }) => isReached(date)) ?? plannedStates(type).find(isPlanned))?.state
}
