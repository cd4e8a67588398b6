import type { Document } from '../../../core/model/document.js'
import type { Review } from '../../../core/model/pull-request.js'
import { coveredFilesOf } from '../../../core/questions/covered-files.js'
import { findCommit } from '../../../core/read/index.js'
import { dayOf } from '../../../core/values/date.js'
import { defined } from '../../../core/values/defined.js'
import type { ChangedFile, GitHub } from '../../../github/index.js'
import { decisiveReviews } from '../../../subjects/approval/from-pull-requests/decisive-reviews.js'
import type { MergedSystem } from '../../../subjects/approval/from-pull-requests/merged-revision.js'
import type { CommandContext } from '../../command/context.js'
import { connectGitHub } from '../repository/connect-github.js'
import { findRoot } from '../repository/find-root.js'
import { type OpenOptions, openQms } from '../repository/open-qms.js'
import { type CommitFiles, filesOfCommit } from '../texts/committed-text.js'
import { type MergedPullRequest, mergedPullRequest } from './merged-pull-request.js'

/** What was merged and reviewed: it does not change any more. */
export interface ImportSource {
  readonly root: string
  readonly github: GitHub
  readonly merged: MergedSystem & CommitFiles
  readonly pullRequest: MergedPullRequest
  /** The last word of each person. */
  readonly reviews: readonly Review[]
  readonly changed: readonly ChangedFile[]
}

interface SourceOptions extends Pick<OpenOptions, 'cache'> {
  readonly pullRequest: number
  /** `owner/name`, if neither the environment nor git says it. */
  readonly repository?: string
}

export async function readImportSource(context: CommandContext, options: SourceOptions): Promise<ImportSource> {
  const root = findRoot(context.folder)
  const github = await connectGitHub(context, root, options.repository)
  const pullRequest = await mergedPullRequest(github, root, options.pullRequest)
  const merged = await openMerge(context, root, pullRequest, options)
  const changed = await github.filesOf(pullRequest.number)
  const reviews = decisiveReviews(await github.reviewsOf(pullRequest.number))
  return { root, github, merged, pullRequest, reviews, changed }
}

/** @returns the maintained documents whose text or files the pull request changed */
export function changedDocuments({ merged: { qms }, changed }: ImportSource): readonly Document[] {
  const paths = new Set(changed.map(({ path }) => path))
  const isChanged = (document: Document) =>
    paths.has(document.path) || coveredFilesOf(qms, document).some(({ path }) => paths.has(path))
  return qms.maintained.filter(isChanged)
}

async function openMerge(
  context: CommandContext,
  root: string,
  { merged, baseCommit }: MergedPullRequest,
  { cache }: SourceOptions,
): Promise<ImportSource['merged']> {
  const base = await findCommit(root, baseCommit)
  const { qms } = await openQms(context, { at: merged.commit, cache, ...defined({ base }) })
  const on = dayOf(merged.at, qms.timeZone) ?? qms.today
  return { ...(await filesOfCommit(root, merged.commit)), qms, on }
}
