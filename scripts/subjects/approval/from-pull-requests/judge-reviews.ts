import type { Approval } from '../../../core/model/generated-types.js'
import type { Review } from '../../../core/model/pull-request.js'
import type { Qms } from '../../../core/model/qms.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { personOfAccount } from '../../people/person-of-account.js'
import { countedApprovals } from '../approval-entry.js'
import { approvalInWords } from '../approval-in-words.js'
import { assignApprovers } from '../assign-approvers.js'
import type { ApprovalEntry } from '../signature/statement.js'
import { possibleApprovals } from './possible-approvals.js'
import type { ReviewedText } from './reviewed-text.js'
import { whyReviewNotCounted } from './why-review-not-counted.js'

/** What a review is worth for one text. */
export interface JudgedReview {
  readonly review: Review
  /** The approval that it is; undefined when it does not count, or was written down before. */
  readonly entry?: ApprovalEntry
  /** One or two sentences: that it counts, or why not. */
  readonly message: string
}

/**
 * Says of each review whether it approves a text: exactly this one, by a person who did not write in it, was here on that day,
 * and held a role that must approve and that no other person fills.
 *
 * @param reviews the last word of each person
 */
export function judgeReviews(qms: Qms, text: ReviewedText, reviews: readonly Review[]): readonly JudgedReview[] {
  const examined = reviews.map((review) => ({ review, ...examine(qms, text, review) }))
  const taken = chooseApprovals(
    qms,
    text.record,
    examined.flatMap(({ possible = [] }) => possible),
  )
  return examined.map(({ review, message, possible = [] }) => {
    if (message !== undefined) return { review, message }
    const entry = possible.find((one) => taken.has(one))
    return entry
      ? { review, entry, message: `${approvalInWords(qms, entry)}.` }
      : { review, message: notNeeded(qms, possible) }
  })
}

/** What can be said of a review at once, or else the approvals as which it could count. */
interface Examined {
  readonly message?: string
  readonly possible?: readonly ApprovalEntry[]
}

function examine(qms: Qms, text: ReviewedText, review: Review): Examined {
  const holder = review.by && personOfAccount(qms, review.by)
  const person = holder?.person
  const name = person?.name ?? (review.by ? `@${review.by.login}` : 'A person')
  if (review.state === 'dismissed') return { message: `The review of ${name} was dismissed.` }
  if (review.state !== 'approved') return { message: `${name} asked for changes.` }
  const given = text.record.approvals?.find(({ by, meaning }) => by === person?.id && meaning === 'approved')
  if (given) return { message: `${approvalInWords(qms, given)}, which the record says already.` }
  const possible = person ? possibleApprovals(qms, text, review, person) : []
  const why = whyReviewNotCounted(qms, text, review, holder, possible)
  return why === undefined ? { possible } : { message: `${name} approved it, which does not count. ${why}` }
}

/** As many roles as can be filled at all, each by another person. */
function chooseApprovals(qms: Qms, record: Approval, possible: readonly ApprovalEntry[]): ReadonlySet<ApprovalEntry> {
  const { required = [] } = record
  if (required.length === 0) return new Set(possible)
  return new Set(assignApprovers(required, [...countedApprovals(qms, record), ...possible]).filled.values())
}

function notNeeded(qms: Qms, possible: readonly ApprovalEntry[]): string {
  const name = qms.nameOf(possible[0]?.by ?? '')
  const roles = listInWords(possible.map(({ role = '' }) => role))
  return `${name} approved it, too, as ${roles}, for which another person has approved it already.`
}
