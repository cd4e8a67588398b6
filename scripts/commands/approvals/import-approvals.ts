import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ChangedFile } from '../../github/index.js'
import { picturesOf } from '../../lifecycle/pictures.js'
import { decisiveReviews } from '../../lifecycle/reviewing/decisive-reviews.js'
import { dayOf } from '../../model/date.js'
import type { Document } from '../../model/document.js'
import type { Qms } from '../../model/qms.js'
import { gitTree } from '../../read/index.js'
import { writeFiles } from '../../write/write-files.js'
import { writeApproval } from '../approval-record.js'
import { connectGitHub } from '../connect-github.js'
import type { CommandContext, ExitCode } from '../context.js'
import { findRoot, type OpenOptions, openQms } from '../open-qms.js'
import { describeImport } from './describe-import.js'
import { type ImportedRevision, importRevision } from './import-revision.js'
import { type MergedPullRequest, mergedPullRequest } from './merged-pull-request.js'
import type { Merged } from './merged-revision.js'
import { authorFinder } from './pull-request-authors.js'

export interface ImportOptions extends Pick<OpenOptions, 'today'> {
  readonly pullRequest: number
  /** `owner/name`, if neither the environment nor git says it. */
  readonly repository?: string
  /** Say what would be written, and write nothing. */
  readonly dryRun?: boolean
}

/** Writes the approvals that people gave in the reviews of a merged pull request into approval records, each once. */
export async function importApprovals(context: CommandContext, options: ImportOptions): Promise<ExitCode> {
  const root = findRoot(context.folder)
  const github = await connectGitHub(context, root, options.repository)
  const pullRequest = await mergedPullRequest(github, root, options.pullRequest)
  const merged = await openMerge(context, root, pullRequest)
  const changed = await github.filesOf(pullRequest.number)
  const documents = changedDocuments(merged.qms, changed)
  const { qms } = await openQms(context, { ...options, evidence: documents.map(({ id }) => id) })
  const reviews = decisiveReviews(await github.reviewsOf(pullRequest.number))
  const authorsOf = await authorFinder(qms, github, pullRequest)
  const run = { root, github, qms, merged, pullRequest, reviews, authorsOf, changed }
  const revisions = []
  for (const document of documents) revisions.push(await importRevision(run, document))
  const files = filesOf(root, revisions)
  if (!options.dryRun) writeFiles(root, files)
  context.write(describeImport(qms, pullRequest, revisions, { isDry: options.dryRun === true }))
  return revisions.some(({ fault }) => fault) ? 1 : 0
}

async function openMerge(context: CommandContext, root: string, { merged }: MergedPullRequest): Promise<Merged> {
  const { qms } = await openQms(context, { at: merged.commit })
  const on = dayOf(merged.at, qms.settings.organization?.time_zone ?? 'UTC') ?? qms.today
  return { root, commit: merged.commit, tree: await gitTree(root, merged.commit), qms, on }
}

/** The maintained documents whose text or pictures the pull request changed. */
function changedDocuments(qms: Qms, changed: readonly ChangedFile[]): readonly Document[] {
  const paths = new Set(changed.map(({ path }) => path))
  const isChanged = (document: Document) =>
    paths.has(document.path) || picturesOf(qms, document).some(({ path }) => paths.has(path))
  return qms.maintained.filter(isChanged)
}

function filesOf(root: string, revisions: readonly ImportedRevision[]): ReadonlyMap<string, string> {
  const files = new Map<string, string>()
  for (const { judged, existing, ...draft } of revisions) {
    let text = existing && readFileSync(join(root, existing.path), 'utf8')
    for (const { entry } of judged) if (entry) text = writeApproval(draft, text, entry)
    if (text !== undefined && judged.some(({ entry }) => entry)) files.set(draft.path, text)
  }
  return files
}
