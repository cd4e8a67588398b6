import type { Review } from '../../../core/model/pull-request.js'

/**
 * @param reviews oldest first
 * @returns the last word of each person: the person who only commented afterwards has not taken it back. A dismissed review is no
 * longer anybody's word, and the one before it does not come back.
 */
export function decisiveReviews(reviews: readonly Review[]): readonly Review[] {
  const lastWords = new Map<string, Review>()
  for (const review of reviews) {
    if (review.state === 'commented') continue
    const who = review.by === undefined ? `review ${review.id}` : `account ${review.by.id}`
    lastWords.delete(who)
    lastWords.set(who, review)
  }
  return [...lastWords.values()]
}
