import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import type { DueItem } from '../actions/due/due-item.js'
import { dueItems } from '../actions/due/due-items.js'
import { hasBegun } from '../documents/has-begun.js'
import { isClosed } from '../documents/is-closed.js'
import { recordsOfProcess } from '../documents/process-of.js'
import { documentsTouched } from '../documents/process-touches.js'
import { type StateOfIndicator, stateOfIndicators } from '../objective/indicator-state.js'
import { presentRisks } from '../risk/present-risks.js'

/** What there is to know of a process, from all subjects. */
export interface ProcessPoints {
  /** In force, without the process itself. */
  readonly documents: readonly Document[]
  readonly indicators: readonly StateOfIndicator[]
  readonly risks: readonly Document[]
  /** Records of the process that are not closed. */
  readonly open: readonly Document[]
  /** What is due in these, and in the process itself. */
  readonly due: readonly DueItem[]
}

export function processPoints(qms: Qms, process: Document): ProcessPoints {
  const documents = documentsTouched(qms, process.id)
  const ids = new Set([process.id, ...documents.map(({ id }) => id)])
  const records = recordsOfProcess(qms, process.id).filter((one) => hasBegun(qms, one))
  const about = new Set([...ids, ...records.map(({ id }) => id)])
  const named = new Set(
    qms.linksFrom(process).flatMap(({ pointer, target }) => (pointer.startsWith('/indicators/') ? target : [])),
  )
  return {
    documents,
    indicators: stateOfIndicators(qms).filter(
      ({ indicator }) => named.has(indicator.id) || indicator.fields.process === process.id,
    ),
    risks: (presentRisks(qms) as readonly unknown[] as readonly Document[]).filter(
      ({ fields }) => fields.process === process.id,
    ),
    open: records.filter((one) => one.type !== 'risk' && hasStates(qms, one) && !isClosed(qms, one)),
    due: dueItems(qms).filter(({ document }) => about.has(document.id)),
  }
}

/** What has only one state is about something that lasts, and is nothing to close. */
function hasStates(qms: Qms, record: Document): boolean {
  const type = qms.typeOf(record)
  return type !== undefined && type.states.length > 1 && type.lasting !== true
}
