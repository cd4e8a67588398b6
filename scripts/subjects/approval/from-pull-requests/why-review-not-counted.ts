import type { Person } from '../../../core/model/generated-types.js'
import type { Review } from '../../../core/model/pull-request.js'
import type { Qms } from '../../../core/model/qms.js'
import { dayOf } from '../../../core/values/date.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { isActive } from '../../people/people.js'
import type { AccountHolder } from '../../people/person-of-account.js'
import { whyNotCounted } from '../approval-entry.js'
import type { ApprovalEntry } from '../signature/statement.js'
import { rolesOn } from './possible-approvals.js'
import type { ReviewedText } from './reviewed-text.js'
import { whyBroughtAlong } from './why-brought-along.js'

/** @returns in a sentence why an approving review counts for nothing; undefined when it may count as one of the possible */
export function whyReviewNotCounted(
  qms: Qms,
  text: ReviewedText,
  review: Review,
  holder: AccountHolder | undefined,
  possible: readonly ApprovalEntry[],
): string | undefined {
  if (!holder) return 'The account is gone from GitHub, so it is unknown who that was.'
  if (review.by?.isBot) return 'It is a program, and only people approve.'
  if (!holder.person) return holder.fault
  const { person } = holder
  if (!review.mayWrite)
    return `GitHub does not let ${person.name} write in this repository. Give them access, and have them approve it again.`
  return whyPersonNotCounted(qms, text, review, person, possible)
}

function whyPersonNotCounted(
  qms: Qms,
  text: ReviewedText,
  review: Review,
  person: Person,
  possible: readonly ApprovalEntry[],
): string | undefined {
  const on = dayOf(review.at, qms.timeZone) ?? qms.today
  if (!isActive(person, on)) return `${person.name} was not here on ${on}.`
  const author = text.authors.known.get(person)
  if (author) return `${person.name} wrote in it (${author}), and authors cannot approve their own text.`
  const [stranger] = text.authors.unknown
  if (stranger)
    return `${stranger[0]} wrote in it, too (${stranger[1]}), and is not in people.yml: so it is unknown whether the author approved it. Add who that is to people.yml.`
  const [first] = possible
  if (first) {
    const other = whyOtherText(text, review) ?? whyNotCounted(qms, text.record, first)?.message
    return other ?? whyBroughtAlong(text.proposal, person, review.by, possible)
  }
  const { required = [] } = text.record
  const needed =
    required.length > 0 ? `It needs approval by ${listInWords(required)}` : 'An approval is given in a role'
  return `${needed}, and ${person.name} held ${listInWords(rolesOn(person, on)) || 'no role'} on ${on}.`
}

function whyOtherText({ textAt }: ReviewedText, { head }: Review): string | undefined {
  const found = head === undefined ? 'unknown' : textAt(head)
  if (found === 'same') return undefined
  return found === 'other'
    ? `The text was another one then (commit ${head?.slice(0, 12)}): it takes a review of this one.`
    : 'The commit that was looked at cannot be had any more, so it is unknown which text that was.'
}
