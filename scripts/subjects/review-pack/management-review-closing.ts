import type { Closing } from '../../core/model/closing.js'
import type { Document } from '../../core/model/document.js'
import type { ManagementReview } from '../../core/model/generated-types.js'
import { isApprovedByTopManagement } from './approved-by-top-management.js'
import { undecidedPoints } from './undecided-points.js'

/** A management review closes with a decision on each open point, what it concludes, and the approval of top management. */
export const managementReviewClosing: Closing = {
  closingOf: 'management-review',
  missing(qms, record) {
    const review = record as Document<ManagementReview>
    const { figures, conclusion, decisions = [], actions = [] } = review.fields
    const ids = new Set(actions.flatMap(({ id }) => id ?? []))
    const lost = decisions.flatMap(({ action }) => (action === undefined || ids.has(action) ? [] : action))
    return [
      ...undecidedPoints(qms, review).map(
        ({ id, says }) => `Nothing is decided on “${id}”: ${says} Say in “decisions” what is done, or why nothing is.`,
      ),
      ...lost.map(
        (action) =>
          `A decision names the action “${action}”, and “actions” has none with this id. Add it, with owner and due date.`,
      ),
      // With figures, the schema asks for it.
      ...(conclusion === undefined && figures === undefined
        ? [
            '“conclusion” is missing: say whether the system is suitable, adequate, effective and aligned, and why (ISO 9001, 9.3.1).',
          ]
        : []),
      ...(isApprovedByTopManagement(qms, qms.find(record.id) ?? record) ? [] : [howToApprove(record)]),
    ]
  },
}

function howToApprove({ id, fields }: Document): string {
  const before = fields.revision === undefined ? `give it a number (qms set ${id} revision=1), ` : ''
  return `Top management has not approved this text of ${id}. When all is decided, ${before}commit it, and have it approved: qms approve ${id}`
}
