import { fromUtf8, toUtf8 } from '../../../core/bytes/utf8.js'
import { plannedContent } from '../../../core/edit/planned-content.js'
import { isRefusal, type Plan } from '../../../core/model/plan.js'
import { type FileTree, readOne } from '../../../core/read/index.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { type GitHub, GitHubFailure } from '../../../github/index.js'
import { mergedRevision } from '../../../subjects/approval/from-pull-requests/merged-revision.js'
import type { ImportPlan } from '../../../subjects/approval/from-pull-requests/plan-import.js'
import type { CommandContext } from '../../command/context.js'
import { mergedText } from '../texts/committed-text.js'
import { decideImport, type ImportedAs } from './decide-import.js'
import { changedDocuments, type ImportSource } from './import-source.js'
import { publishRecords } from './publish-records.js'
import { findRecordBranch, type PublishMode, type RecordBranch } from './record-branch.js'

export interface PublishedImport {
  readonly plan: ImportPlan
  /** Where the records are now, in a sentence. */
  readonly message: string
  /** The branch on which something was written just now. */
  readonly branch?: string
}

interface PublishedAs extends Omit<ImportedAs, 'kept'> {
  readonly way?: PublishMode | undefined
}

/**
 * Writes the records on GitHub. The folder may be behind: what counts as written is what GitHub has. Two runs may write at once:
 * the person who comes second looks again at what the first has written.
 */
export async function publishImport(
  context: CommandContext,
  source: ImportSource,
  { way = source.merged.qms.settings.github.approvals, ...options }: PublishedAs,
): Promise<PublishedImport> {
  const { github, pullRequest } = source
  const refused = way === 'commit' ? await whyNoCommits(github) : undefined
  let mode = refused === undefined ? way : 'pull-request'
  let remark = refused === undefined ? '' : `${refused} `
  for (let attempt = 1; ; attempt++) {
    const branch = await findRecordBranch(github, mode)
    const kept = await keptRecords(source, branch)
    const { plan, tree } = await decideImport(context, source, { ...options, kept })
    try {
      const files = await contentsOf(plan, tree)
      const { message, isWritten } = await publishRecords(github, branch, { files, of: pullRequest })
      return { plan, message: `${remark}${message}`, ...(isWritten && { branch: branch.name }) }
    } catch (error) {
      if (isRefused(error) && mode === 'commit') {
        mode = 'pull-request'
        remark = `${DIRECT} `
        continue
      }
      if (!(error instanceof GitHubFailure) || error.reason !== 'conflict' || attempt === ATTEMPTS) throw error
    }
  }
}

const ATTEMPTS = 3

const DIRECT =
  'The rules of the default branch take no commit from here, so the records come in a pull request. Let the app of the workflow pass by them, or write “approvals: pull-request” under “github” in qms.yml.'

/** @returns which ruleset is in the way, and what to set; undefined where none is, or GitHub does not tell */
async function whyNoCommits(github: GitHub): Promise<string | undefined> {
  const { defaultBranch } = await github.repository()
  const rulesets = await github.refusingRulesets(defaultBranch)
  if (rulesets.length === 0) return undefined
  const names = listInWords(rulesets.map((name) => `“${name}”`))
  return `Commits come onto ${defaultBranch} only through a pull request, says the ruleset ${names}, and ${await github.login()} may not pass by it. So the records come in a pull request. Either write “approvals: pull-request” under “github” in qms.yml, or add an app of yours to the bypass list of that ruleset (Settings, Rules, Rulesets) and give the workflow its token as the secret QMS_TOKEN.`
}

/** A branch refuses what its rules do not allow. */
function isRefused(error: unknown): boolean {
  return error instanceof GitHubFailure && error.reason === 'refused'
}

/** The records that the documents have on GitHub. */
async function keptRecords(source: ImportSource, { head }: RecordBranch): Promise<ReadonlyMap<string, Buffer>> {
  const { github, merged } = source
  const kept = new Map<string, Buffer>()
  for (const document of changedDocuments(source)) {
    const record = mergedRevision(merged, merged.qms, document, await mergedText(merged, merged.qms, document))
    const file = isRefusal(record) ? undefined : await github.fileAt(record.path, head)
    if (file && !isRefusal(record)) kept.set(record.path, file.bytes)
  }
  return kept
}

/** What a plan makes of the records that it was made on. */
async function contentsOf({ changes }: Plan, tree: FileTree): Promise<ReadonlyMap<string, string>> {
  const contents = new Map<string, string>()
  for (const change of changes) {
    if (change.kind === 'delete' || change.kind === 'move') continue
    const content = plannedContent(change, (await readOne(tree, change.path))?.bytes)
    contents.set(change.path, fromUtf8(toUtf8(content)))
  }
  return contents
}
