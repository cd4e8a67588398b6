import type { Document } from '../../../core/model/document.js'
import type { Review } from '../../../core/model/pull-request.js'
import type { Qms } from '../../../core/model/qms.js'
import type { ChangedFile, GitHub } from '../../../github/index.js'
import { type JudgedReview, judgeReviews } from '../../../subjects/approval/from-pull-requests/judge-reviews.js'
import type { TextAtCommit } from '../../../subjects/approval/from-pull-requests/reviewed-text.js'
import { textAtCommit } from '../comparing/text-at-commit.js'
import type { MergedPullRequest } from './merged-pull-request.js'
import { type Merged, type MergedRevision, mergedRevision } from './merged-revision.js'
import type { FindAuthors } from './pull-request-authors.js'

/** What the reviews are worth for one document. */
export interface ImportedRevision extends MergedRevision {
  readonly judged: readonly JudgedReview[]
}

/** What one run of the command works with. */
export interface ImportRun {
  readonly root: string
  readonly github: GitHub
  /** The model as it is by now: people, roles and records. */
  readonly qms: Qms
  readonly merged: Merged
  readonly pullRequest: MergedPullRequest
  readonly reviews: readonly Review[]
  readonly authorsOf: FindAuthors
  readonly changed: readonly ChangedFile[]
}

/** Asks what the reviews of the pull request are worth for one document that it changed. */
export async function importRevision(run: ImportRun, document: Document): Promise<ImportedRevision> {
  const { qms, merged, pullRequest, reviews } = run
  const revision = await mergedRevision(merged, qms, document)
  if (revision.fault) return { ...revision, judged: [] }
  const paths = pathsOf(run, document)
  const authors = await run.authorsOf(revision.fields, paths)
  const texts = await textsLookedAt(run, revision, paths)
  const textAt = (head: string) => texts.get(head) ?? 'unknown'
  const text = { pullRequest: pullRequest.number, record: revision.fields, authors, textAt }
  return { ...revision, judged: judgeReviews(qms, text, reviews) }
}

/** Where the document lay in the course of the pull request. */
function pathsOf({ changed }: ImportRun, { path }: Document): readonly string[] {
  const before = changed.find((file) => file.path === path)?.from
  return before === undefined ? [path] : [path, before]
}

async function textsLookedAt(
  { root, github, merged, reviews }: ImportRun,
  { fields: record }: MergedRevision,
  paths: readonly string[],
): Promise<ReadonlyMap<string, TextAtCommit>> {
  const heads = new Set(reviews.filter(({ state }) => state === 'approved').map(({ head }) => head))
  const texts = new Map<string, TextAtCommit>()
  for (const head of heads) {
    if (head) texts.set(head, await textAtCommit(root, merged.qms, github, { record, head, paths }))
  }
  return texts
}
