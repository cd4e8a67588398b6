import type { Commit } from './commit.js'
import type { Document } from './document.js'

/** A row of a table of records that a commit removed or changed. */
export interface LostRow {
  /** As it was, at the path where its table is or was last. */
  readonly row: Document
  /** Undefined when that is not committed yet. */
  readonly changedBy: Commit | undefined
}
