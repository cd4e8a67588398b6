import type { Qms } from '../../../core/model/qms.js'
import type { ReviewEvidence } from '../../../core/model/review-evidence.js'
import { personOfAccount } from '../../people/person-of-account.js'
import type { ApprovalEntry } from '../signature/statement.js'
import { fails, holds, notChecked, type Verify } from './check.js'
import type { Check } from './verification.js'

/** The reviews on which approvals rest are what GitHub has: by the same person, approving, of this text. */
export const verifyReviews: Verify = (qms, { fields: { approvals = [] } }) =>
  approvals.flatMap((entry, index) => {
    const { pull_request, review } = entry.evidence ?? {}
    if (pull_request === undefined) return []
    const at = `/approvals/${index}/evidence`
    const what = `review ${review ?? '(without a number)'} of pull request ${pull_request}`
    const found = qms.reviewEvidence?.get(entry)
    if (!found) return [notChecked(at, `It rests on ${what}. “qms verify --github” asks GitHub for it.`)]
    if (found.unreadable !== undefined)
      return [notChecked(at, `It rests on ${what}, which GitHub does not show. ${found.unreadable}`)]
    return [compare(qms, entry, found, at)]
  })

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
