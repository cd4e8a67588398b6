import type { DocumentType } from '../../../model/document-type.js'
import { compileSchema } from '../compile-schema.js'
import type { SchemaFileFault } from './schema-file.js'

/** Finds what is left: no validator can be made of the schema. */
export function compileFaults({ schema }: DocumentType): readonly SchemaFileFault[] {
  try {
    compileSchema(schema)
    return []
  } catch (error) {
    return [{ at: '/documentType', message: error instanceof EvalError ? NO_EVAL : String((error as Error).message) }]
  }
}

/** Ours are compiled before; those of a repository can only be compiled when they are read. */
const NO_EVAL =
  "it must be compiled here, which the Content-Security-Policy of this page forbids. Allow 'unsafe-eval' there, or check with qms on the command line"
