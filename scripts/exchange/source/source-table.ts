import type { TextTree } from '../../core/read/yaml/text-tree.js'

/** A table as another system exported it. */
export interface SourceTable {
  readonly columns: readonly string[]
  readonly rows: readonly SourceRow[]
}

export interface SourceRow {
  /** As a spreadsheet counts; of a list in JSON, one more than the record’s place in it. */
  readonly row: number
  /** One for each column. Text, or what JSON says; empty where there is nothing. */
  readonly cells: readonly TextTree[]
}

/** Characters that one cell may have. */
export const MOST_CHARACTERS = 256 * 1024
