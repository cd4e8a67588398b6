import { changesOf } from '../../lifecycle/changes.js'
import type { Document } from '../../model/document.js'
import type { DocumentReview } from '../../model/generated-types.js'
import type { Qms } from '../../model/qms.js'

/** @returns the document reviews that were not there before the change */
export function newReviews(qms: Qms): readonly Document<DocumentReview>[] {
  const added = new Set<unknown>(changesOf(qms).added)
  return qms.ofType('document-review').filter((review) => added.has(review))
}
