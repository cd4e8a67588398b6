import type { Person } from '../../../core/model/generated-types.js'
import type { Review } from '../../../core/model/pull-request.js'
import type { Qms } from '../../../core/model/qms.js'
import { dayOf } from '../../../core/values/date.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { isActive } from '../../people/people.js'
import { whyNotCounted } from '../approval-entry.js'
import type { ApprovalEntry } from '../signature/statement.js'
import { rolesOn } from './possible-approvals.js'
import type { ReviewedText } from './reviewed-text.js'

/** @returns in a sentence why an approving review counts for nothing; undefined when it may count as one of the possible */
export function whyReviewNotCounted(
  qms: Qms,
  text: ReviewedText,
  review: Review,
  person: Person | undefined,
  possible: readonly ApprovalEntry[],
): string | undefined {
  if (!person) return whyUnknown(review)
  const on = dayOf(review.at, qms.timeZone) ?? qms.today
  if (!isActive(person, on)) return `${person.name} was not here on ${on}.`
  const author = text.authors.get(person)
  if (author) return `${person.name} wrote in it (${author}), and authors cannot approve their own text.`
  const [first] = possible
  if (first) return whyOtherText(text, review) ?? whyNotCounted(qms, text.record, first)?.message
  const { required = [] } = text.record
  const needed =
    required.length > 0 ? `It needs approval by ${listInWords(required)}` : 'An approval is given in a role'
  return `${needed}, and ${person.name} held ${listInWords(rolesOn(person, on)) || 'no role'} on ${on}.`
}

function whyUnknown({ by }: Review): string {
  return by === undefined
    ? 'The account is gone from GitHub, so it is unknown who that was.'
    : `No person in people.yml has the login “${by}” on GitHub. Add it there under “github”, and run this again.`
}

function whyOtherText({ textAt }: ReviewedText, { head }: Review): string | undefined {
  const found = head === undefined ? 'unknown' : textAt(head)
  if (found === 'same') return undefined
  return found === 'other'
    ? `The text was another one then (commit ${head?.slice(0, 12)}): it takes a review of the text that was merged.`
    : 'The commit that was looked at cannot be had any more, so it is unknown which text that was.'
}
