import { type BodyFacts, NO_BODY } from '../../model/body-facts.js'
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
  readonly row?: Omit<TableRow, 'table'>
}

export type ParsedSource = Omit<SourceFile, 'path' | 'row'> & RowOfTable

/** Rows and entries have no body; entries are in the YAML of the first document of their file. */
export type ParsedDocument = Omit<Document, 'path' | 'blob' | 'row' | 'body' | 'yaml'> &
  Partial<Pick<Document, 'body' | 'yaml'>> &
  RowOfTable

/**
 * The fields are written one by one: of an object to which some are added later, each takes twice the room.
 *
 * @returns the documents of a file as they are in the model
 */
export function documentsIn(
  path: string,
  blob: string,
  { documents, table }: ParsedFile,
  complete: (body: BodyFacts) => BodyFacts,
): readonly Document[] {
  const shared = documents[0]?.yaml ?? NO_YAML
  return documents.map(({ row, entry, id, type, title, fields, yaml = shared, body, digest, bodyDigest, defects }) => ({
    path,
    blob,
    id,
    type,
    title: title === fields.title ? fields.title : title,
    fields,
    yaml,
    body: body ? complete(body) : NO_BODY,
    digest,
    bodyDigest,
    defects,
    ...inTable(row, table),
    ...(entry && { entry }),
  }))
}

const NO_YAML = { source: '', line: 1 }

/** @returns what no document could be made of, as it is in the model */
export function unreadableIn(path: string, { unreadable, table }: ParsedFile): readonly SourceFile[] {
  return unreadable.map(({ row, ...source }) => ({ path, ...source, ...inTable(row, table) }))
}

function inTable(row: RowOfTable['row'], table: RowTable | undefined): Pick<SourceFile, 'row'> {
  return row && table ? { row: { ...row, table } } : {}
}
