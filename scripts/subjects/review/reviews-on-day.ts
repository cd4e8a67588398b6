import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import { once } from '../../core/values/once.js'
import { documentsInForce } from '../approval/documents-in-force.js'
import { type ReviewState, reviewState } from './review-state.js'

/** A document in force, and when it is to be reviewed; undefined if nothing says so. */
interface Reviewed {
  readonly id: string
  readonly document: Document
  readonly review: ReviewState | undefined
}

/** The documents in force on the as-of date, each with its review. */
export const reviewsOnDay = once((qms: Qms): readonly Reviewed[] =>
  documentsInForce(qms).map((document) => ({ id: document.id, document, review: reviewState(qms, document) })),
)

/** @returns whether the review of a document was to be done before the as-of date */
export function isReviewOverdue({ review }: Reviewed): boolean {
  return review?.state === 'overdue'
}
