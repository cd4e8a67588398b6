import type { Document } from '../../../core/model/document.js'
import type { Approval } from '../../../core/model/generated-types.js'
import { defined } from '../../../core/values/defined.js'
import type { PackContents } from '../../../site/index.js'
import { approvalRecords } from '../../../subjects/approval/approval-records.js'
import type { PublicationRead } from '../site/read-publication.js'
import { findScope } from './find-scope.js'

/** What goes into a pack. */
export interface PackToWrite extends PublicationRead {
  readonly contents: PackContents
  /** Documents and records that its readers may see. */
  readonly published: readonly Document[]
  /** Whose evidence goes along. */
  readonly approvals: readonly Document<Approval>[]
}

/**
 * @param what the pack is for, as people write it
 * @throws Misuse if there is no such thing
 */
export async function collectPack(read: PublicationRead, what: readonly string[]): Promise<PackToWrite> {
  const { opened, publication } = read
  const { working, showsPeople } = publication
  const scope = await findScope(publication, what)
  const published = scope.documents.filter(({ id }) => publication.entries.has(id))
  const chosen = new Set(published.map(({ id }) => id))
  // The evidence names people, keys and settings.
  const mayHave = showsPeople && working.repository.isGit
  const approvals = mayHave ? approvalRecords(working).filter(({ fields }) => chosen.has(fields.document ?? '')) : []
  const contents = {
    publication,
    scope,
    hasApprovals: approvals.length > 0,
    ...defined({ commit: opened.commit ?? opened.head }),
  }
  return { ...read, contents, published, approvals }
}
