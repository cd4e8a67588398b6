import type { DocumentType, JsonSchema } from '../../../model/document-type.js'
import type { Target } from '../../../model/place.js'

/** A file in `schemas/document-types/` whose JSON can be read. */
export interface SchemaFile {
  /** Of the type. */
  readonly name: string
  readonly path: string
  readonly written: JsonSchema
  readonly common: JsonSchema
  /** Of all types: of the toolkit, and of the repository, usable or not. */
  readonly typeNames: ReadonlySet<string>
}

/** The same, once nothing is wrong that would keep a type from being made of it. */
export interface TypeFile extends SchemaFile {
  readonly type: DocumentType
}

/** What keeps a schema file from being used, as the end of a sentence without its full stop. */
export interface SchemaFileFault {
  readonly at: Target
  readonly message: string
}
