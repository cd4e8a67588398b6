import { GitHubFailure } from '../../../github/index.js'
import type { CommandContext } from '../../command/context.js'
import {
  changedDocuments,
  type Import,
  type ImportedAs,
  type ImportSource,
  importRevisions,
} from './import-revisions.js'
import { mergedRevision } from './merged-revision.js'
import { publishRecords } from './publish-records.js'
import { findRecordBranch, type RecordBranch, type WayIn } from './record-branch.js'

export interface PublishedImport extends Import {
  /** Where the records are now, in a sentence. */
  readonly said: string
}

interface PublishedAs extends Omit<ImportedAs, 'kept'> {
  readonly way?: WayIn | undefined
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
  for (let attempt = 1; ; attempt++) {
    const branch = await findRecordBranch(github, way)
    const imported = await importRevisions(context, source, { ...options, kept: await keptRecords(source, branch) })
    try {
      const said = await publishRecords(github, branch, { files: imported.files, of: pullRequest })
      return { ...imported, said }
    } catch (error) {
      if (!(error instanceof GitHubFailure) || error.reason !== 'conflict' || attempt === ATTEMPTS) throw error
    }
  }
}

const ATTEMPTS = 3

/** The records that the documents have on GitHub. */
async function keptRecords(source: ImportSource, { head }: RecordBranch): Promise<ReadonlyMap<string, Buffer>> {
  const { github, merged } = source
  const kept = new Map<string, Buffer>()
  for (const document of changedDocuments(source)) {
    const { path } = await mergedRevision(merged, merged.qms, document)
    const file = await github.fileAt(path, head)
    if (file) kept.set(path, file.bytes)
  }
  return kept
}
