import type { Document } from '../../../core/model/document.js'
import type { GitHub } from '../../../github/index.js'
import { openRoles } from '../../../subjects/approval/describe-approval.js'
import { decisiveReviews } from '../../../subjects/approval/from-pull-requests/decisive-reviews.js'
import { judgeReviews } from '../../../subjects/approval/from-pull-requests/judge-reviews.js'
import type { DocumentReviews, ProposalReviews } from '../../../subjects/change/report/proposal-reviews.js'
import { mergedDocument, type ReviewedSource } from '../approvals/merged-document.js'
import { authorFinder } from '../approvals/pull-request-authors.js'
import type { OpenedQms } from '../repository/open-qms.js'
import { filesOfCommit } from '../texts/committed-text.js'
import { unconfirmedApprovals } from './unconfirmed-approvals.js'

/**
 * Asks GitHub what people said of an open pull request, and says what that is worth for each document as it would be merged.
 *
 * @param documents those that have to be approved
 * @throws GitHubFailure
 */
export async function readProposalReviews(
  github: GitHub,
  number: number,
  { root, qms, commit, head = 'HEAD' }: OpenedQms,
  documents: readonly Document[],
): Promise<ProposalReviews> {
  const pullRequest = await github.pullRequest(number)
  const reviews = decisiveReviews(await github.reviewsOf(number))
  const judged = new Map<string, DocumentReviews>()
  if (reviews.length > 0 && documents.length > 0) {
    const merged = { ...(await filesOfCommit(root, commit ?? head)), qms, on: qms.today }
    const source: ReviewedSource = { github, merged, reviews, changed: await github.filesOf(number) }
    const authorsOf = await authorFinder(qms, github, pullRequest)
    for (const document of documents) {
      const found = await mergedDocument(source, qms, authorsOf, document)
      if ('refusal' in found) continue
      const { record, reviewed } = found
      const said = judgeReviews(qms, { ...reviewed, pullRequest: number, record: record.fields }, reviews)
      const entries = said.flatMap(({ entry }) => entry ?? [])
      const { counted, open } = openRoles(qms, record.fields, entries)
      judged.set(document.id, {
        judged: said.map(({ message, entry }) => ({ message, counts: entry !== undefined })),
        approvedBy: new Map(counted.map(({ role = '', by = '' }) => [role, qms.nameOf(by)])),
        isComplete: open.length === 0 && counted.length > 0,
      })
    }
  }
  return { documents: judged, doubts: await unconfirmedApprovals(github, { root, qms }, pullRequest, reviews) }
}
