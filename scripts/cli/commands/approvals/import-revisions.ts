import type { Document } from '../../../core/model/document.js'
import { picturesOf } from '../../../core/model/pictures.js'
import type { Qms } from '../../../core/model/qms.js'
import { type FileTree, readOne } from '../../../core/read/index.js'
import type { CommandContext } from '../../command/context.js'
import type { CacheOption } from '../opening/choose-cache-folder.js'
import { openQms } from '../opening/open-qms.js'
import { writeApproval } from '../recording/approval-record.js'
import { type ImportedRevision, type ImportRun, importRevision } from './import-revision.js'
import { authorFinder } from './pull-request-authors.js'

/** What was merged and reviewed: it does not change any more. */
export type ImportSource = Omit<ImportRun, 'qms' | 'authorsOf'>

/** What all reviews of a pull request come to. */
export interface Import {
  readonly qms: Qms
  readonly revisions: readonly ImportedRevision[]
  /** The approval records that change, by path, as they are to be. */
  readonly files: ReadonlyMap<string, string>
}

export interface ImportedAs {
  readonly today?: string | undefined
  readonly cache?: CacheOption
  /** Records to read in place of those in the folder. */
  readonly kept?: ReadonlyMap<string, Buffer>
}

/** Asks for every document of a merged pull request what its reviews are worth; nothing is written. */
export async function importRevisions(
  context: CommandContext,
  source: ImportSource,
  { today, cache, kept = new Map() }: ImportedAs,
): Promise<Import> {
  const documents = changedDocuments(source)
  const evidence = documents.map(({ id }) => id)
  const { qms, tree } = await openQms(context, { ...(today ? { today } : {}), cache, files: kept, evidence })
  const run = { ...source, qms, authorsOf: await authorFinder(qms, source.github, source.pullRequest) }
  const revisions = []
  for (const document of documents) revisions.push(await importRevision(run, document))
  return { qms, revisions, files: await changedRecords(tree, revisions) }
}

/** @returns the maintained documents whose text or pictures the pull request changed */
export function changedDocuments({ merged: { qms }, changed }: ImportSource): readonly Document[] {
  const paths = new Set(changed.map(({ path }) => path))
  const isChanged = (document: Document) =>
    paths.has(document.path) || picturesOf(qms, document).some(({ path }) => paths.has(path))
  return qms.maintained.filter(isChanged)
}

async function changedRecords(tree: FileTree, revisions: readonly ImportedRevision[]): Promise<Import['files']> {
  const files = new Map<string, string>()
  for (const { judged, existing, ...draft } of revisions) {
    const entries = judged.map(({ entry }) => entry).filter((entry) => entry !== undefined)
    let text = existing && (await readOne(tree, existing.path))?.bytes?.toString()
    for (const entry of entries) text = writeApproval(draft, text, entry)
    if (text !== undefined && entries.length > 0) files.set(draft.path, text)
  }
  return files
}
