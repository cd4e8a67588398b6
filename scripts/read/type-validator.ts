import type { DocumentType } from '../model/document-type.js'
import { compileSchema, type Validated, validate } from './validator.js'
import type { TextTree } from './yaml.js'

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
      const checkable = { schema: type.schema, fields: type.fields, subject: withArticle(type.title) }
      return validate(tree, checkable, compileSchema(type.schema))
    },
  }
}

/** @returns `a procedure`, `an internal audit`, `a QMS scope` */
function withArticle(title: string): string {
  const name = /^[A-Z]{2}/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1)
  return `${/^[aeio]/i.test(name) ? 'an' : 'a'} ${name}`
}
