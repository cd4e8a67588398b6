import type { Qms } from '../../../core/model/qms.js'
import { once } from '../../../core/values/once.js'
import { reviewsOf } from '../../review/reviews.js'
import { type DueDate, endingOn, isReview, markedDates } from './due-dates.js'
import { dueKey } from './due-key.js'
import type { Ending } from './ending.js'
import { whyNotPending } from './pending/pending-tasks.js'

const datesByKey = once((qms: Qms) => new Map(markedDates(qms).map((date) => [dueKey(qms, date), date])))

/**
 * @returns why something that was due is not any more, or not before long; undefined when that is unknown: the document is
 * gone, or it lost the date
 */
export function whyNotDue(qms: Qms, key: string): Ending | undefined {
  const date = datesByKey(qms).get(key)
  if (date) return endingOn(date, qms.today) ?? { because: whyLater(qms, date), isGivenUp: false }
  const because = whyNotPending(qms, key)
  return because === undefined ? undefined : { because, isGivenUp: false }
}

function whyLater(qms: Qms, date: DueDate): string {
  const review = reviewsOf(qms, date.document.id).findLast(({ fields }) => fields.next_review === date.on)
  if (!isReview(date) || !review) return `The day is now ${date.on}.`
  return `It was reviewed on ${review.fields.reviewed} (${review.id}). The next review is due on ${date.on}.`
}
