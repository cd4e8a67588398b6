import { type BodyFacts, NO_BODY } from '../../model/body-facts.js'
import type { Document } from '../../model/document.js'
import type { DocumentType } from '../../model/document-type.js'
import type { SourceFile } from '../../model/source-file.js'
import type { RowTable, TableRow } from '../../model/table-row.js'
import type { ParsedDocument, ParsedFile } from '../parsed/parsed-file.js'
import { rowDigest } from '../rows/row-digest.js'

/**
 * The fields are written one by one: of an object to which some are added later, each takes twice the room.
 *
 * @returns the documents of a file as they are in the model
 */
export function documentsIn(
  path: string,
  blob: string,
  { documents, table }: ParsedFile,
  types: ReadonlyMap<string, DocumentType>,
  complete: (body: BodyFacts) => BodyFacts,
): readonly Document[] {
  if (table) return rowsIn(path, blob, documents, table, types)
  const shared = documents[0]?.yaml ?? NO_YAML
  return documents.map(
    ({ entry, id, type, title, fields, yaml = shared, body, digest = '', bodyDigest, defects }): Document => ({
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
      ...(entry && { entry }),
    }),
  )
}

/** The digest of a row is worked out when it is asked for: few ask, and that of a million takes longer than reading them. */
function rowsIn(
  path: string,
  blob: string,
  rows: readonly ParsedDocument[],
  table: RowTable,
  types: ReadonlyMap<string, DocumentType>,
): readonly Document[] {
  const digest = {
    enumerable: true,
    get(this: Document) {
      return rowDigest(this, types.get(this.type))
    },
  }
  return rows.map(({ row, id, type, title, fields, bodyDigest, defects }) => {
    const shared = { yaml: NO_YAML, body: NO_BODY }
    const document = {
      path,
      blob,
      id,
      type,
      title,
      fields,
      ...shared,
      bodyDigest,
      defects,
      row: row && rowOf(row, table),
    }
    return Object.defineProperty(document, 'digest', digest) as typeof document & Pick<Document, 'digest'>
  })
}

const NO_YAML = { source: '', line: 1 }

/** @returns what no document could be made of, as it is in the model */
export function unreadableIn(path: string, { unreadable, table }: ParsedFile): readonly SourceFile[] {
  return unreadable.map(({ row, ...source }) => ({ path, ...source, ...(row && table && { row: rowOf(row, table) }) }))
}

function rowOf({ number, line, source }: Omit<TableRow, 'table'>, table: RowTable): TableRow {
  return { number, line, source, table }
}
