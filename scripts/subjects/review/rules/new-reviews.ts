import type { Document } from '../../../core/model/document.js'
import type { DocumentReview } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { changesOf } from '../../../core/questions/changes.js'

/** @returns the document reviews that were not there before the change */
export function newReviews(qms: Qms): readonly Document<DocumentReview>[] {
  const added = new Set<unknown>(changesOf(qms).added)
  return qms.ofType('document-review').filter((review) => added.has(review))
}
