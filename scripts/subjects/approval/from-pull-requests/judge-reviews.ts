import type { Approval } from '../../../core/model/generated-types.js'
import type { Review } from '../../../core/model/pull-request.js'
import type { Qms } from '../../../core/model/qms.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { personOfLogin } from '../../people/person-of-login.js'
import { approvedOn, countedApprovals } from '../approval-entry.js'
import { assignApprovers } from '../assign-approvers.js'
import type { ApprovalEntry } from '../signature/statement.js'
import { offersOfReview } from './offers-of-review.js'
import type { ReviewedText } from './reviewed-text.js'
import { whyUnheard } from './why-unheard.js'

/** What a review is worth for one text. */
export interface JudgedReview {
  readonly review: Review
  /** The approval that it is; nothing if it does not count, or was written down before. */
  readonly entry?: ApprovalEntry
  /** One or two sentences: that it counts, or why not. */
  readonly said: string
}

/**
 * Says of each review whether it approves a text: exactly this one, by somebody who did not write in it, was here on that day,
 * and held a role that must approve and that nobody else fills.
 *
 * @param reviews the last word of each person
 */
export function judgeReviews(qms: Qms, text: ReviewedText, reviews: readonly Review[]): readonly JudgedReview[] {
  const heard = reviews.map((review) => ({ review, ...hear(qms, text, review) }))
  const taken = takeOffers(
    qms,
    text.record,
    heard.flatMap(({ offers = [] }) => offers),
  )
  return heard.map(({ review, said, offers = [] }) => {
    if (said !== undefined) return { review, said }
    const entry = offers.find((offer) => taken.has(offer))
    return entry ? { review, entry, said: `${described(qms, entry)}.` } : { review, said: notNeeded(qms, offers) }
  })
}

/** What can be said of a review at once, or else the approvals as which it could count. */
interface Heard {
  readonly said?: string
  readonly offers?: readonly ApprovalEntry[]
}

function hear(qms: Qms, text: ReviewedText, review: Review): Heard {
  const person = review.by === undefined ? undefined : personOfLogin(qms, review.by)
  const name = person?.name ?? (review.by === undefined ? 'Somebody' : `@${review.by}`)
  if (review.state === 'dismissed') return { said: `The review of ${name} was dismissed.` }
  if (review.state !== 'approved') return { said: `${name} asked for changes.` }
  const given = text.record.approvals?.find(({ by, meaning }) => by === person?.id && meaning === 'approved')
  if (given) return { said: `${described(qms, given)}, which the record says already.` }
  const offers = person ? offersOfReview(qms, text, review, person) : []
  const why = whyUnheard(qms, text, review, person, offers)
  return why === undefined ? { offers } : { said: `${name} approved it, which does not count. ${why}` }
}

/** As many roles as can be filled at all, each by another person. */
function takeOffers(qms: Qms, record: Approval, offers: readonly ApprovalEntry[]): ReadonlySet<ApprovalEntry> {
  const { required = [] } = record
  if (required.length === 0) return new Set(offers)
  return new Set(assignApprovers(required, [...countedApprovals(qms, record), ...offers]).filled.values())
}

function described(qms: Qms, entry: ApprovalEntry): string {
  return `${qms.person(entry.by ?? '')?.name} approved it as ${entry.role} on ${approvedOn(qms, entry)}`
}

function notNeeded(qms: Qms, offers: readonly ApprovalEntry[]): string {
  const name = qms.person(offers[0]?.by ?? '')?.name
  const roles = listInWords(offers.map(({ role = '' }) => role))
  return `${name} approved it, too, as ${roles}, for which somebody else has approved it already.`
}
