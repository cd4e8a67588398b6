import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import { onceForEach } from '../../core/model/once-for-all-days.js'
import type { Qms } from '../../core/model/qms.js'
import { type CalendarDate, earlierDay, isOverdue } from '../../core/values/date.js'
import { revisionCourses } from '../approval/revision-course.js'
import { isInForce, needsApproval, retiredFrom } from '../approval/status.js'
import { reviewCourse } from './review-course.js'

/** Whether a document in force is to be reviewed. Due on the day is due; overdue starts the day after. */
export interface ReviewState {
  readonly state: 'not due' | 'due' | 'overdue'
  readonly on: CalendarDate
}

/** @returns undefined for documents that are not in force: drafts and retired documents are not reviewed */
export function reviewState(qms: Qms, document: Document): ReviewState | undefined {
  const on = isInForce(qms, document) ? reviewDue(qms, document) : undefined
  if (on === undefined) return undefined
  if (isOverdue(on, qms.today)) return { state: 'overdue', on }
  return { state: on === qms.today ? 'due' : 'not due', on }
}

/**
 * The day by which a document is to be reviewed once all that is recorded has happened; undefined if it is not in force then.
 */
export const lastReviewDue = onceForEach((content, document: Document): CalendarDate | undefined => {
  const written = fieldText(document.fields, 'next_review')
  const inForce = revisionCourses(content, document).findLast(({ effectiveOn }) => effectiveOn !== undefined)
  if (retiredFrom(content, document) !== undefined || (!inForce && needsApproval(content))) return undefined
  if (written === undefined || !inForce?.effectiveOn || inForce.revision === document.fields.revision) return written
  // A draft already has the date that holds once it is in force. Until then, the text before it is due when it always was.
  const set = reviewCourse(content, document).findLast(({ next }) => next !== undefined)?.next
  return earlierDay(set ?? written, written)
})

/** What was set before the as-of date holds until the next step, also if the document names a later day by now. */
function reviewDue(qms: Qms, document: Document): CalendarDate | undefined {
  const steps = reviewCourse(qms, document)
  const ahead = steps.findIndex(({ on }) => on > qms.today)
  if (ahead < 0) return lastReviewDue(qms, document)
  return steps[ahead - 1]?.next ?? fieldText(document.fields, 'next_review')
}
