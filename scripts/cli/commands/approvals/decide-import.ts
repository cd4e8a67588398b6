import type { FileTree } from '../../../core/read/index.js'
import { defined } from '../../../core/values/defined.js'
import {
  type ImportPlan,
  type MergedDocument,
  planImport,
} from '../../../subjects/approval/from-pull-requests/plan-import.js'
import type { CommandContext } from '../../command/context.js'
import type { CacheOption } from '../repository/choose-cache-folder.js'
import { openQms } from '../repository/open-qms.js'
import { changedDocuments, type ImportSource } from './import-source.js'
import { mergedDocument } from './merged-document.js'
import { authorFinder } from './pull-request-authors.js'

export interface ImportedAs {
  readonly today?: string | undefined
  readonly cache?: CacheOption
  /** Records to read in place of those in the folder. */
  readonly kept?: ReadonlyMap<string, Buffer>
}

/** Decides for every document of a merged pull request what its reviews are worth. */
export async function decideImport(
  context: CommandContext,
  source: ImportSource,
  { today, cache, kept = new Map() }: ImportedAs,
): Promise<{ readonly plan: ImportPlan; readonly tree: FileTree }> {
  const documents = changedDocuments(source)
  const evidence = documents.map(({ id }) => id)
  const { qms, tree } = await openQms(context, { ...defined({ today }), cache, files: kept, evidence })
  const authorsOf = await authorFinder(qms, source.github, source.pullRequest)
  const merged: MergedDocument[] = []
  for (const document of documents) merged.push(await mergedDocument(source, qms, authorsOf, document))
  return { plan: planImport(qms, source.pullRequest, source.reviews, merged), tree }
}
