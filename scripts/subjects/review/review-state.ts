import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import { onceForEach } from '../../core/model/once-for-all-days.js'
import type { Qms } from '../../core/model/qms.js'
import { buildCourse, type Course, valueOn } from '../../core/time/course.js'
import { type CalendarDate, earlierDay, isOverdue } from '../../core/values/date.js'
import { isWithin } from '../../core/values/period.js'
import { revisionCourses } from '../approval/revision-course.js'
import { needsApproval, retiredFrom, timeInForce } from '../approval/status.js'
import { reviewCourse } from './review-course.js'

/** Whether a document in force is to be reviewed. Due on the day is due; overdue starts the day after. */
export interface ReviewState {
  readonly state: 'not due' | 'due' | 'overdue'
  readonly on: CalendarDate
}

/** @returns undefined for documents that are not in force: drafts and retired documents are not reviewed */
export function reviewState(qms: Qms, document: Document): ReviewState | undefined {
  const on = valueOn(reviewDueOverTime(qms, document), qms.today)
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
  if (written === undefined || !inForce?.effectiveOn) return written
  const set = reviewCourse(content, document).findLast(({ next }) => next !== undefined)?.next ?? written
  // A draft already has the date that holds once it is in force. Until then, the text before it is due when it always was.
  if (inForce.revision !== document.fields.revision) return earlierDay(set, written)
  // A review that was due before the text came into force was answered with it.
  return written < inForce.effectiveOn ? set : written
})

/**
 * The day by which a document in force is to be reviewed. What was set before a day holds until the next step, also if the
 * document names a later day by now.
 */
export const reviewDueOverTime = onceForEach((content, document: Document): Course<CalendarDate | undefined> => {
  const inForce = timeInForce(content, document)
  const steps = reviewCourse(content, document)
  return buildCourse([inForce.from, inForce.until, ...steps.map(({ on }) => on)], (day) => {
    if (!isWithin(inForce, day)) return undefined
    const ahead = steps.findIndex(({ on }) => on > day)
    if (ahead < 0) return lastReviewDue(content, document)
    return steps[ahead - 1]?.next ?? fieldText(document.fields, 'next_review')
  })
})
