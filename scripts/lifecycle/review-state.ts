import { type CalendarDate, isOverdue } from '../model/date.js'
import type { Document } from '../model/document.js'
import { fieldText } from '../model/fields.js'
import type { Qms } from '../model/qms.js'
import { isInForce } from './status.js'

/** Whether a document in force is to be reviewed. Due on the day is due; overdue starts the day after. */
export interface ReviewState {
  readonly state: 'not due' | 'due' | 'overdue'
  readonly on: CalendarDate
}

/** @returns nothing for documents that are not in force: drafts and retired documents are not reviewed */
export function reviewState(qms: Qms, document: Document): ReviewState | undefined {
  const on = fieldText(document.fields, 'next_review')
  if (on === undefined || !isInForce(qms, document)) return undefined
  if (isOverdue(on, qms.today)) return { state: 'overdue', on }
  return { state: on === qms.today ? 'due' : 'not due', on }
}
