import type { Document } from '../../../core/model/document.js'
import type { Approval } from '../../../core/model/generated-types.js'
import type { PullRequest, Review } from '../../../core/model/pull-request.js'
import type { Qms } from '../../../core/model/qms.js'
import type { ReviewEvidence } from '../../../core/model/review-evidence.js'
import { defined } from '../../../core/values/defined.js'
import type { GitHub } from '../../../github/index.js'
import type { ApprovalEntry } from '../../../subjects/approval/signature/statement.js'
import { versionsOf } from '../../../subjects/approval/verification/text-version.js'
import { textAtCommit } from '../texts/text-at-commit.js'
import { orUnreadable } from './or-unreadable.js'

interface ReviewedPullRequest {
  readonly pullRequest: PullRequest
  readonly reviews: readonly Review[]
}

/**
 * Asks GitHub for every review on which one of the records rests; each pull request once.
 *
 * @throws GitHubFailure if GitHub cannot be asked at all; what the token may not see is a part of the answer
 */
export async function readReviewEvidence(
  root: string,
  qms: Qms,
  github: GitHub,
  records: readonly Document<Approval>[],
): Promise<ReadonlyMap<ApprovalEntry, ReviewEvidence>> {
  const known = new Map<number, Promise<ReviewedPullRequest>>()
  const read = (number: number) => {
    const asked = known.get(number) ?? readPullRequest(github, number)
    known.set(number, asked)
    return asked
  }
  const evidence = new Map<ApprovalEntry, ReviewEvidence>()
  for (const { fields } of records) {
    for (const entry of fields.approvals ?? []) {
      const number = entry.evidence?.pull_request
      if (number === undefined) continue
      const answer = await orUnreadable(read(number))
      evidence.set(entry, 'unreadable' in answer ? answer : await compare(root, qms, github, fields, entry, answer))
    }
  }
  return evidence
}

async function readPullRequest(github: GitHub, number: number): Promise<ReviewedPullRequest> {
  return { pullRequest: await github.pullRequest(number), reviews: await github.reviewsOf(number) }
}

async function compare(
  root: string,
  qms: Qms,
  github: GitHub,
  record: Approval,
  entry: ApprovalEntry,
  { pullRequest, reviews }: ReviewedPullRequest,
): Promise<ReviewEvidence> {
  const { head = '', review: id } = entry.evidence ?? {}
  const review = reviews.find((one) => one.id === id)
  const paths = [...new Set(versionsOf(qms, record.document ?? '').map(({ path }) => path))]
  const textAtHead = await orUnreadable(textAtCommit(root, qms, github, { record, head, paths }))
  if (typeof textAtHead !== 'string') return textAtHead
  return { pullRequest, ...defined({ review }), textAtHead }
}
