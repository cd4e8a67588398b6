import type { Qms } from '../../../core/model/qms.js'
import type { ReviewEvidence } from '../../../core/model/review-evidence.js'
import { personOfAccount } from '../../people/person-of-account.js'
import { personOfAuthor } from '../../people/person-of-author.js'
import { introductionOfEntry } from '../introduction-of-entry.js'
import type { ApprovalEntry } from '../signature/statement.js'
import { type ApprovalRecord, fails, holds, notChecked, type Verify } from './check.js'
import type { Check } from './verification.js'

/** The reviews on which approvals rest are what GitHub has: by the same person, approving, of this text. */
export const verifyReviews: Verify = (qms, record) =>
  (record.fields.approvals ?? []).flatMap((entry, index) => {
    const { pull_request, review } = entry.evidence ?? {}
    if (pull_request === undefined) return []
    const at = `/approvals/${index}/evidence`
    const what = `review ${review ?? '(without a number)'} of pull request ${pull_request}`
    const found = qms.reviewEvidence?.get(entry)
    if (!found)
      return [
        notChecked(
          at,
          `It rests on ${what}, recorded by ${recorder(qms, record, entry)}: confirm it with “qms verify --github”.`,
        ),
      ]
    if (found.unreadable !== undefined)
      return [notChecked(at, `It rests on ${what}, which GitHub does not show. ${found.unreadable}`)]
    return [compare(qms, entry, found, at)]
  })

/** A person may have written down a review that was never given. */
function recorder(qms: Qms, record: ApprovalRecord, entry: ApprovalEntry): string {
  const author = introductionOfEntry(qms, record, entry)?.commit.author
  if (!author) return 'a change that is not committed, or not in this history'
  const person = personOfAuthor(qms, author)
  if (person) return `${person.name}, not by the workflow`
  return author.email.includes('[bot]@') ? 'the workflow' : `${author.name}, whom people.yml does not list`
}

type Read = Exclude<ReviewEvidence, { readonly unreadable: string }>

function compare(qms: Qms, entry: ApprovalEntry, found: Read, at: Check['at']): Check {
  const { by = '', evidence: { head = '' } = {} } = entry
  const fault = faultOf(qms, entry, found)
  if (fault) return fails(at, `${fault} If it was never given, have the text approved again.`)
  const { pullRequest, review, textAtHead } = found
  const said = `GitHub has review ${review?.id} of pull request ${pullRequest.number}, in which ${qms.nameOf(by)} approved commit ${head.slice(0, 12)}`
  if (review?.by === undefined)
    return notChecked(at, `${said}, but the account is gone: it is no longer known who it was.`)
  if (textAtHead === 'unknown')
    return notChecked(at, `${said}, but no longer that commit: it is not known which text it held.`)
  return holds(at, `${said}, which holds this text.`)
}

function faultOf(
  qms: Qms,
  { by = '', at = '', evidence: { head, review: id } = {} }: ApprovalEntry,
  found: Read,
): string | undefined {
  const { pullRequest, review, textAtHead } = found
  const { number } = pullRequest
  if (!pullRequest.merged) return `Pull request ${number} was not merged.`
  if (!review) return `GitHub has no review ${id ?? 'without a number'} of pull request ${number}.`
  if (review.state === 'dismissed') return `Review ${id} of pull request ${number} was dismissed.`
  if (review.state !== 'approved') return `Review ${id} of pull request ${number} does not approve: ${review.state}.`
  const { github: login, github_id } = qms.person(by) ?? {}
  if (review.by && personOfAccount(qms, review.by).person?.id !== by) {
    const known = [...(login ? [`@${login}`] : []), ...(github_id ? [`number ${github_id}`] : [])].join(', ')
    return `Review ${id} of pull request ${number} is by @${review.by.login} (number ${review.by.id}), and people.yml has ${known || 'no login'} for ${qms.nameOf(by)}. If the login was renamed, correct people.yml.`
  }
  if (review.head !== head)
    return `Review ${id} of pull request ${number} is of commit ${review.head ?? '(none)'}, not of ${head}.`
  if (Date.parse(review.at) !== Date.parse(at))
    return `Review ${id} of pull request ${number} was given at ${review.at}, not at ${at}.`
  if (textAtHead === 'other')
    return `Commit ${head?.slice(0, 12)}, which review ${id} of pull request ${number} approves, holds another text.`
  return undefined
}
