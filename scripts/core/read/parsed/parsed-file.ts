import type { Document } from '../../model/document.js'
import type { SourceFile } from '../../model/source-file.js'
import type { RowTable, TableRow } from '../../model/table-row.js'

/** What a file's bytes say: this is what the cache keeps. A page holds one document and its entries, a table one in each row. */
export interface ParsedFile {
  readonly documents: readonly ParsedDocument[]
  /** What no document could be made of, the file as a whole or a row: its defects say why. */
  readonly unreadable: readonly ParsedSource[]
  /** What the rows share, if it is a table. */
  readonly table?: RowTable
}

interface RowOfTable {
  readonly row?: Omit<TableRow, 'table'> | undefined
}

export type ParsedSource = Omit<SourceFile, 'path' | 'row'> & RowOfTable

/** Rows and entries have no body, and rows no YAML and no digest; entries are in the YAML of the first document of their file. */
export type ParsedDocument = Omit<Document, 'path' | 'blob' | 'row' | 'body' | 'yaml' | 'digest'> &
  Partial<Pick<Document, 'body' | 'yaml' | 'digest'>> &
  RowOfTable
