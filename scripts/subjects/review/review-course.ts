import type { Document } from '../../core/model/document.js'
import { onceForEach } from '../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../core/model/qms.js'
import { addMonths, type CalendarDate } from '../../core/values/date.js'
import { byText } from '../../core/values/order.js'
import { revisionCourses, toApplyFrom } from '../approval/revision-course.js'
import { retiredFrom, withdrawalOf } from '../approval/status.js'
import { reviewInterval } from './review-policy.js'
import { reviewsOf } from './reviews.js'

/** What sets the next day of review of a document, or ends that it is reviewed. */
export interface ReviewStep {
  readonly on: CalendarDate
  readonly by: 'review' | 'revision' | 'retirement'
  /** The id of the record that says so. */
  readonly id: string
  /** The day by which it is to be reviewed next; undefined if it does not say. */
  readonly next: CalendarDate | undefined
}

/**
 * What a document went through and will, as recorded: revisions that come into force, reviews, its retirement; the earliest
 * first.
 */
export const reviewCourse = onceForEach((content, document: Document): readonly ReviewStep[] =>
  [...stepsOf(content, document)].sort((a, b) => byText(a.on, b.on)),
)

function* stepsOf(content: QmsContent, document: Document): Generator<ReviewStep> {
  const interval = reviewInterval(content, document)
  for (const course of revisionCourses(content, document)) {
    const { effectiveOn, record } = course
    if (effectiveOn === undefined) continue
    // Waiting for acknowledgements postpones no review.
    const next = addMonths(toApplyFrom(course) ?? effectiveOn, interval)
    yield { on: effectiveOn, by: 'revision', id: record.id, next }
  }
  for (const { id, fields } of reviewsOf(content, document.id)) {
    if (fields.reviewed === undefined) continue
    yield { on: fields.reviewed, by: 'review', id, next: fields.outcome === 'keep' ? fields.next_review : undefined }
  }
  const retired = retiredFrom(content, document) && withdrawalOf(content, document)?.on
  if (retired !== undefined) yield { on: retired, by: 'retirement', id: document.id, next: undefined }
}
