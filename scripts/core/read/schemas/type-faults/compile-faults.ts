import type { DocumentType } from '../../../model/document-type.js'
import { compileSchema } from '../compile-schema.js'
import type { SchemaFileFault } from './schema-file.js'

/** Finds what is left: no validator can be made of the schema. */
export function compileFaults({ schema }: DocumentType): readonly SchemaFileFault[] {
  try {
    compileSchema(schema)
    return []
  } catch (error) {
    return [{ at: '/documentType', message: error instanceof Error ? error.message : String(error) }]
  }
}
