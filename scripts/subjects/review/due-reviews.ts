import type { Qms } from '../../core/model/qms.js'
import { happenedWithin } from '../../core/time/timeline.js'
import type { Period } from '../../core/values/period.js'
import { asKnown, type ReviewDeadline, reviewDeadlines } from './review-deadlines.js'

/** A review that was due, and whether it was done in time. */
export interface DueReview extends ReviewDeadline {
  readonly isPunctual: boolean
}

/**
 * @returns the reviews that were due in a period and were done, or were not done by their day; without those of documents
 * that got a new revision or were retired before, as there was nothing left to review
 */
export function dueReviews(qms: Qms, period: Period): readonly DueReview[] {
  return happenedWithin(reviewDeadlines(qms), period)
    .flatMap((deadline) => asKnown(qms, deadline) ?? [])
    .filter((deadline) => isDecided(deadline, qms.today) && !isReplaced(deadline))
    .map((deadline) => ({ ...deadline, isPunctual: isPunctual(deadline) }))
}

/** Until its day is over, a review that is not done is neither done in time nor late. */
function isDecided({ on, answer }: ReviewDeadline, today: string): boolean {
  return answer?.by === 'review' || on < today
}

function isReplaced({ on, answer }: ReviewDeadline): boolean {
  return answer !== undefined && answer.by !== 'review' && answer.on <= on
}

function isPunctual({ on, answer }: ReviewDeadline): boolean {
  return answer?.by === 'review' && answer.on <= on
}
