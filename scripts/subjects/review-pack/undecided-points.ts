import type { Document } from '../../core/model/document.js'
import type { ManagementReview } from '../../core/model/generated-types.js'
import type { QmsContent } from '../../core/model/qms.js'
import { packOf } from './pack-file.js'
import type { OpenPoint } from './review-pack.js'

/** @returns the open points in the figures of a management review on which it says no decision */
export function undecidedPoints(content: QmsContent, review: Document<ManagementReview>): readonly OpenPoint[] {
  const decided = new Set(
    (review.fields.decisions ?? []).flatMap(({ point, decision }) => (decision === undefined ? [] : (point ?? []))),
  )
  return (packOf(content, review)?.points ?? []).filter(({ id }) => !decided.has(id))
}
