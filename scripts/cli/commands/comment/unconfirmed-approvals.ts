import type { PullRequest, Review } from '../../../core/model/pull-request.js'
import type { Qms } from '../../../core/model/qms.js'
import type { ReviewEvidence } from '../../../core/model/review-evidence.js'
import { defined } from '../../../core/values/defined.js'
import { isSameValue } from '../../../core/values/is-same-value.js'
import type { GitHub } from '../../../github/index.js'
import { signatureOf } from '../../../subjects/approval/signature/approval-signature.js'
import type { ApprovalEntry } from '../../../subjects/approval/signature/statement.js'
import { changedRecords } from '../../../subjects/approval/verification/changed-records.js'
import type { ApprovalRecord } from '../../../subjects/approval/verification/check.js'
import { verifyReviews } from '../../../subjects/approval/verification/verify-reviews.js'
import type { ApprovalDoubt } from '../../../subjects/change/report/proposal-reviews.js'
import { personOfAccount } from '../../../subjects/people/person-of-account.js'
import { readReviewEvidence } from '../verify/read-review-evidence.js'

/**
 * A file may say of anybody that they approved. Only a signature, or a review that GitHub has, shows that they did.
 *
 * @param reviews of the pull request that brings the records
 * @returns the approvals in new records of which neither is there, in sentences
 */
export async function unconfirmedApprovals(
  github: GitHub,
  { root, qms }: { readonly root: string; readonly qms: Qms },
  { number }: PullRequest,
  reviews: readonly Review[],
): Promise<readonly ApprovalDoubt[]> {
  const records = changedRecords(qms)
  const found = await readReviewEvidence(root, qms, github, records)
  const reviewEvidence = new Map([...found].map(([entry, one]) => [entry, asMerged(one, number)]))
  const asked = qms.with({ reviewEvidence })
  const approved = new Set(
    reviews.flatMap(({ by, state }) => (by && state === 'approved' ? (personOfAccount(qms, by).person?.id ?? []) : [])),
  )
  return records.flatMap((record) => {
    const checks = verifyReviews(asked, record)
    return newApprovals(qms, record).flatMap(({ entry, index }) => {
      if (signatureOf(qms, record, entry).state === 'valid') return []
      const check = checks.find(({ at }) => at === `/approvals/${index}/evidence`)
      const doubt = (message: string): ApprovalDoubt[] => [
        { ...defined({ document: record.fields.document }), message: `${inWords(qms, record, entry)} ${message}` },
      ]
      if (check) return check.result === 'holds' ? [] : doubt(check.message)
      if (entry.by !== undefined && approved.has(entry.by)) return []
      const name = qms.nameOf(entry.by ?? '')
      return doubt(`It is not signed, and ${name} has not approved this pull request. Ask ${name}.`)
    })
  })
}

/** The pull request that brings a record may be one on which it rests, and is not merged yet. */
function asMerged(evidence: ReviewEvidence, number: number): ReviewEvidence {
  if (evidence.unreadable !== undefined || evidence.pullRequest.number !== number) return evidence
  const { pullRequest } = evidence
  return { ...evidence, pullRequest: { ...pullRequest, merged: { commit: pullRequest.head, at: '' } } }
}

function newApprovals(qms: Qms, { id, fields }: ApprovalRecord) {
  const known = qms.base?.find(id)?.fields.approvals
  const before: readonly unknown[] = Array.isArray(known) ? known : []
  return (fields.approvals ?? [])
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => entry.meaning === 'approved' && !before.some((one) => isSameValue(one, entry)))
}

function inWords(qms: Qms, { id, fields }: ApprovalRecord, { by = '' }: ApprovalEntry): string {
  return `${id} says that ${qms.nameOf(by)} approved ${fields.document} revision ${fields.revision}.`
}
