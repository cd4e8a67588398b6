import { dayOf } from '../../../core/model/date.js'
import { findCommit, gitTree } from '../../../core/read/index.js'
import { writeFiles } from '../../../core/write/write-files.js'
import { decisiveReviews } from '../../../subjects/approval/from-pull-requests/decisive-reviews.js'
import { defineCommand } from '../../command/command.js'
import type { CommandContext, ExitCode } from '../../command/context.js'
import { bare, choice, flag, required, wholeNumber } from '../../command/options.js'
import { reading, repository } from '../../command/shared-options.js'
import { connectGitHub } from '../opening/connect-github.js'
import { findRoot } from '../opening/find-root.js'
import { type OpenOptions, openQms } from '../opening/open-qms.js'
import { describeImport } from './describe-import.js'
import { type Import, type ImportSource, importRevisions } from './import-revisions.js'
import { type MergedPullRequest, mergedPullRequest } from './merged-pull-request.js'
import type { Merged } from './merged-revision.js'
import { publishImport } from './publish-import.js'
import type { WayIn } from './record-branch.js'

const WAYS: readonly WayIn[] = ['pull-request', 'commit']

export const importApprovals = defineCommand({
  name: 'approvals import',
  group: 'github',
  summary: 'Record approvals that were given on GitHub.',
  details: 'Writes the reviews of a merged pull request into approval records. Safe to run more than once.',
  example: 'qms approvals import --pull-request 41',
  arguments: {},
  options: {
    pullRequest: required(wholeNumber('number', 'the number of the merged pull request')),
    dryRun: flag('say what would be written, and write nothing', 'n'),
    publish: bare(
      choice(WAYS, 'way', 'write them on GitHub instead: as qms.yml says under “github: approvals”, or in this way'),
    ),
    repository,
    ...reading,
  },
  run: importFromPullRequest,
})

interface ImportOptions extends Pick<OpenOptions, 'today' | 'cache'> {
  readonly pullRequest: number
  /** `owner/name`, if neither the environment nor git says it. */
  readonly repository?: string
  /** Say what would be written, and write nothing. */
  readonly dryRun?: boolean
  /** Write on GitHub instead of in the folder: in the way that qms.yml says, or in this one. */
  readonly publish?: true | WayIn
}

/** Writes the approvals that people gave in the reviews of a merged pull request into approval records, each once. */
async function importFromPullRequest(context: CommandContext, options: ImportOptions): Promise<ExitCode> {
  const { dryRun, publish, today, cache } = options
  const source = await readSource(context, options)
  if (dryRun || !publish) {
    const imported = await importRevisions(context, source, { today, cache })
    if (!dryRun) writeFiles(source.root, imported.files)
    return say(context, source, imported, dryRun ? 'Would write' : 'Wrote')
  }
  const way = publish === true ? undefined : publish
  const published = await publishImport(context, source, { today, cache, way })
  const code = say(context, source, published, 'Published')
  context.write(`\n${published.said}\n`)
  return code
}

async function readSource(context: CommandContext, options: ImportOptions): Promise<ImportSource> {
  const root = findRoot(context.folder)
  const github = await connectGitHub(context, root, options.repository)
  const pullRequest = await mergedPullRequest(github, root, options.pullRequest)
  const merged = await openMerge(context, root, pullRequest, options)
  const changed = await github.filesOf(pullRequest.number)
  const reviews = decisiveReviews(await github.reviewsOf(pullRequest.number))
  return { root, github, merged, pullRequest, reviews, changed }
}

async function openMerge(
  context: CommandContext,
  root: string,
  pullRequest: MergedPullRequest,
  { cache }: Pick<OpenOptions, 'cache'>,
): Promise<Merged> {
  const { merged, baseCommit } = pullRequest
  const base = await findCommit(root, baseCommit)
  const { qms } = await openQms(context, { at: merged.commit, cache, ...(base ? { base } : {}) })
  const on = dayOf(merged.at, qms.timeZone) ?? qms.today
  return { root, commit: merged.commit, tree: await gitTree(root, merged.commit), qms, on }
}

function say(
  context: CommandContext,
  { pullRequest }: ImportSource,
  { qms, revisions }: Import,
  written: Parameters<typeof describeImport>[3],
): ExitCode {
  context.write(describeImport(qms, pullRequest, revisions, written))
  return revisions.some(({ fault }) => fault) ? 1 : 0
}
