import type { Document } from '../../../core/model/document.js'
import { type FileChange, isRefusal, type Plan, type Refusal } from '../../../core/model/plan.js'
import type { PullRequest, Review } from '../../../core/model/pull-request.js'
import type { Qms } from '../../../core/model/qms.js'
import { addApprovals } from '../add-approvals.js'
import type { RecordDraft } from '../draft-record.js'
import { describeImport } from './describe-import.js'
import type { ImportedRevision } from './imported-revision.js'
import { judgeReviews } from './judge-reviews.js'
import type { ReviewedText } from './reviewed-text.js'

/** A revision that a pull request brought: why it cannot be approved, or its record and what is known of the text in reviews. */
export type MergedDocument = { readonly document: Document } & (
  | { readonly refusal: Refusal }
  | { readonly record: RecordDraft; readonly reviewed: Omit<ReviewedText, 'record' | 'pullRequest'> }
)

export interface ImportPlan extends Plan {
  /** Whether some document cannot be approved. */
  readonly hasRefusals: boolean
}

/**
 * Decides what the reviews of a merged pull request write into approval records, each once.
 *
 * @param qms people, roles and records as they are by now
 * @param reviews the last word of each person
 */
export function planImport(
  qms: Qms,
  pullRequest: PullRequest,
  reviews: readonly Review[],
  documents: readonly MergedDocument[],
): ImportPlan {
  const decided = documents.map((merged) => decide(qms, pullRequest, reviews, merged))
  const revisions = decided.map(({ revision }) => revision)
  return {
    changes: decided.flatMap(({ changes }) => changes),
    sentences: [describeImport(qms, pullRequest, revisions)],
    hasRefusals: revisions.some((revision) => 'refusal' in revision),
  }
}

interface Decided {
  readonly revision: ImportedRevision
  readonly changes: readonly FileChange[]
}

function decide(qms: Qms, { number }: PullRequest, reviews: readonly Review[], merged: MergedDocument): Decided {
  const { document } = merged
  if ('refusal' in merged) return { revision: merged, changes: [] }
  const { record, reviewed } = merged
  const judged = judgeReviews(qms, { ...reviewed, pullRequest: number, record: record.fields }, reviews)
  const entries = judged.map(({ entry }) => entry).filter((entry) => entry !== undefined)
  const change = entries.length > 0 ? addApprovals(record, entries) : undefined
  if (isRefusal(change)) return { revision: { document, refusal: change }, changes: [] }
  return { revision: { document, record, judged }, changes: change ? [change] : [] }
}
