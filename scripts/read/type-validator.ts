import type { ValidateFunction } from 'ajv'
import type { DocumentType } from '../model/document-type.js'
import { compileSchema, type Validated, validate } from './validator.js'
import type { TextTree } from './yaml.js'

/** Checks fields against the schema of their type; each schema is compiled when it is first needed. */
export interface TypeValidator {
  readonly types: ReadonlyMap<string, DocumentType>
  check(tree: TextTree, type: string): Validated
}

export function typeValidator(types: ReadonlyMap<string, DocumentType>): TypeValidator {
  const compiled = new Map<string, ValidateFunction>()
  return {
    types,
    check(tree, name) {
      const type = types.get(name)
      if (!type) throw new Error(`There is no document type ${name}.`)
      let check = compiled.get(name)
      if (!check) compiled.set(name, (check = compileSchema(type.schema)))
      return validate(tree, { schema: type.schema, fields: type.fields, subject: withArticle(type.title) }, check)
    },
  }
}

/** @returns `a procedure`, `an internal audit` */
function withArticle(title: string): string {
  const name = /^[A-Z]{2}/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1)
  return `${/^([aeio]|SOP|MR|NC)/i.test(name) ? 'an' : 'a'} ${name}`
}
