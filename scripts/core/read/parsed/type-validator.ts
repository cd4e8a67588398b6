import type { DocumentType } from '../../model/document-type.js'
import { typeInWords } from '../../words/type-in-words.js'
import { compileSchema } from '../schemas/compile-schema.js'
import { type Validated, validate } from '../schemas/validator.js'
import type { TextTree } from '../yaml/text-tree.js'

/** Checks fields against the schema of their type; each schema is compiled when it is first needed. */
export interface TypeValidator {
  readonly types: ReadonlyMap<string, DocumentType>
  check(tree: TextTree, type: string): Validated
}

export function typeValidator(types: ReadonlyMap<string, DocumentType>): TypeValidator {
  return {
    types,
    check(tree, name) {
      const type = types.get(name)
      if (!type) throw new Error(`There is no document type ${name}.`)
      const checkable = { schema: type.schema, fields: type.fields, subject: typeInWords(type.title) }
      return validate(tree, checkable, compileSchema(type.schema))
    },
  }
}
