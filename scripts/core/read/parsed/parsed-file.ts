import type { Document, Fields } from '../../model/document.js'
import type { Defect, SourceFile } from '../../model/source-file.js'
import type { RowTable } from '../../model/table-row.js'

/** What a file's bytes say: this is what the cache keeps. A page holds one document and its entries, a table has its rows. */
export interface ParsedFile {
  readonly documents: readonly ParsedDocument[]
  /** What no document could be made of, the file as a whole or a row: its defects say why. */
  readonly unreadable: readonly ParsedSource[]
  readonly table?: ParsedTable
}

export interface ParsedTable extends RowTable {
  readonly rows: readonly ParsedRow[]
}

/** See `TableRow`; what else the row is as a document follows from its fields and its file. */
export interface ParsedRow {
  readonly number: number
  readonly line: number
  readonly source: string
  readonly fields: Fields
  readonly defects: readonly Defect[]
}

export type ParsedSource = Omit<SourceFile, 'path' | 'row'>

/** Entries have no body; they are in the YAML of the first document of their file. */
export type ParsedDocument = Omit<Document, 'path' | 'blob' | 'row' | 'body' | 'yaml' | 'digest'> &
  Partial<Pick<Document, 'body' | 'yaml' | 'digest'>>
