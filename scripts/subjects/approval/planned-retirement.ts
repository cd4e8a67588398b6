import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import type { CalendarDate } from '../../core/values/date.js'
import { needsApproval, withdrawalOf } from './status.js'

/** @returns the first day on which a document will no longer apply, if that was decided and has not come; undefined otherwise */
export function plannedRetirement(qms: Qms, document: Document): CalendarDate | undefined {
  const { from, decidedOn, until } = withdrawalOf(qms, document) ?? {}
  if (from === undefined || from <= qms.today || until !== undefined) return undefined
  const isDecided = decidedOn === undefined ? !needsApproval(qms) : decidedOn <= qms.today
  return isDecided ? from : undefined
}
