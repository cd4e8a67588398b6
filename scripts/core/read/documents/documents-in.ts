import { type BodyFacts, NO_BODY } from '../../model/body-facts.js'
import type { Document } from '../../model/document.js'
import type { DocumentType } from '../../model/document-type.js'
import type { SourceFile } from '../../model/source-file.js'
import type { ParsedFile, ParsedTable } from '../parsed/parsed-file.js'
import { RowDocument } from '../rows/row-document.js'
import { rowsTypeOf } from '../rows/rows-file.js'
import { type SharedValues, sharedValues } from './shared-values.js'

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
  shared: SharedValues = sharedValues(),
): readonly Document[] {
  if (table) return rowsIn(path, blob, table, types.get(rowsTypeOf(path) ?? ''), shared)
  const ofFile = documents[0]?.yaml ?? NO_YAML
  return documents.map(
    ({ entry, id, type, title, fields, yaml = ofFile, body, digest = '', bodyDigest, defects }): Document => ({
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

const NO_YAML = { source: '', line: 1 }

function rowsIn(
  path: string,
  blob: string,
  { rows, columns, delimiter }: ParsedTable,
  type: DocumentType | undefined,
  { texts }: SharedValues,
): readonly Document[] {
  if (!type) return []
  const file = { path, blob, type, table: { columns, delimiter } }
  return rows.map((row) => {
    texts(row.fields)
    return new RowDocument(file, row)
  })
}

/** @returns what no document could be made of, as it is in the model */
export function unreadableIn(path: string, { unreadable }: ParsedFile): readonly SourceFile[] {
  return unreadable.map((source) => ({ path, ...source }))
}
