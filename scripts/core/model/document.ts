import type { BodyFacts } from './body-facts.js'
import type { SourceFile } from './source-file.js'

/** Field values as written or, where the schema says so, as numbers and booleans. Values that break the schema are left out. */
export type FieldValue = string | number | boolean | readonly FieldValue[] | Fields
/** The fields of a document or of a group in it, by their names in the schema. */
export interface Fields {
  readonly [name: string]: FieldValue | undefined
}

/**
 * Documented information: a maintained document or a retained record, read from a Markdown file or a row of a table.
 *
 * @template F the fields of its type; all may be missing, because a document that breaks its schema is still in the model
 */
export interface Document<F = Fields> extends SourceFile {
  /** As written; empty where there is none. */
  readonly id: string
  readonly type: string
  readonly title: string
  readonly fields: F
  readonly body: BodyFacts
  /** Git's id of the file's exact bytes. */
  readonly blob: string
  /** SHA-256 of the controlled content: what an approval or a review refers to. */
  readonly digest: string
  /** SHA-256 of the body alone, with LF line ends. */
  readonly bodyDigest: string
}

/** @returns whether a file is one, and not settings or something that could not be read */
export function isDocument(file: SourceFile): file is Document {
  return 'body' in file
}
