import type { Commit } from './commit.js'
import type { Document } from './document.js'

/** What a commit made of a record. */
export interface RecordVersion {
  readonly commit: Commit
  /** Where it was then: it may have been moved since. */
  readonly path: string
  /** Git's id of the file; missing where the commit deleted it. */
  readonly blob?: string
  /** Git's id of the file before it; of a merge, in one of its parents. Missing where it was new. */
  readonly blobBefore?: string
  /** What it said, read by the document types of today; missing where it was deleted, or held nothing that can be read. */
  readonly record?: Document
}
