import { addMonths, type CalendarDate, isOverdue } from '../../core/model/date.js'
import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'
import { effectiveRevision } from '../approval/revisions.js'
import { isInForce } from '../approval/status.js'
import { reviewInterval } from './review-policy.js'
import { reviewsOf } from './reviews.js'

/** Whether a document in force is to be reviewed. Due on the day is due; overdue starts the day after. */
export interface ReviewState {
  readonly state: 'not due' | 'due' | 'overdue'
  readonly on: CalendarDate
}

/** @returns nothing for documents that are not in force: drafts and retired documents are not reviewed */
export function reviewState(qms: Qms, document: Document): ReviewState | undefined {
  const written = fieldText(document.fields, 'next_review')
  if (written === undefined || !isInForce(qms, document)) return undefined
  const on = dueOn(qms, document, written)
  if (isOverdue(on, qms.today)) return { state: 'overdue', on }
  return { state: on === qms.today ? 'due' : 'not due', on }
}

/** A draft already carries the date that holds once it is in force. Until then, the text before it is due when it always was. */
function dueOn(qms: Qms, document: Document, written: CalendarDate): CalendarDate {
  const inForce = effectiveRevision(qms, document)
  if (inForce?.effectiveOn === undefined || inForce.revision === document.fields.revision) return written
  const kept = reviewsOf(qms, document.id).filter(({ fields }) => fields.outcome === 'keep')
  const read = kept.map(({ fields }) => fields.reviewed ?? '').reduce(later, inForce.effectiveOn)
  const latest = addMonths(read, reviewInterval(qms, document))
  return latest < written ? latest : written
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b
}
