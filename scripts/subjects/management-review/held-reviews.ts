import type { Document } from '../../core/model/document.js'
import type { ManagementReview } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'

/** @returns the management reviews that were held up to the as-of date, the oldest first */
export function heldReviews(qms: Qms): readonly Document<ManagementReview>[] {
  const heldOn = ({ fields }: Document<ManagementReview>) => fields.held ?? ''
  return qms
    .ofType('management-review')
    .filter((review) => heldOn(review) !== '' && heldOn(review) <= qms.today)
    .sort((a, b) => (heldOn(a) < heldOn(b) ? -1 : heldOn(a) > heldOn(b) ? 1 : 0))
}
