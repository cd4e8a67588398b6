import type { ErrorObject } from 'ajv'
import type { JsonSchema } from '../../../model/document-type.js'
import type { Defect } from '../../../model/source-file.js'
import { fieldInWords, shown } from './in-words.js'
import { missingField } from './missing-field.js'
import type { SchemaFault } from './schema-fault.js'
import { unknownField } from './unknown-field.js'
import { wrongValue } from './wrong-value.js'

/**
 * Says in plain words what a validation error means and what to write instead.
 *
 * @param subject what the fields belong to, with its article: `a procedure`
 * @param root the whole schema
 * @returns nothing for errors that only repeat another one
 */
export function describeSchemaError(error: ErrorObject, subject: string, root: JsonSchema): SchemaFault | undefined {
  const { keyword, params, instancePath: at } = error
  const schema = error.parentSchema as JsonSchema
  const wrong = (place: string, message: string): Defect => ({ rule: 'valid-values', at: place, message })
  switch (keyword) {
    case 'required':
    case 'dependentRequired':
      return missingField(error, schema, subject)
    case 'additionalProperties':
      return unknownField(error, subject)
    case 'enum':
    case 'const':
    case 'type':
    case 'format':
    case 'pattern':
    case 'minimum':
    case 'maximum':
      return wrongValue(error, root)
    case 'minLength':
      return wrong(at, `${fieldInWords(at)} is too short: it needs at least ${params.limit} characters.`)
    case 'minItems':
      return wrong(
        at,
        `${fieldInWords(at)} needs at least ${params.limit === 1 ? 'one entry' : `${params.limit} entries`}.`,
      )
    case 'uniqueItems': {
      const repeated = shown((error.data as unknown[])[params.i])
      return wrong(`${at}/${params.i}`, `${repeated} is in ${fieldInWords(at)} twice. Keep one.`)
    }
    case 'anyOf':
    case 'oneOf':
      return wrong(at, schema.description ?? `${fieldInWords(at)} does not have one of the forms that it may have.`)
    default:
      return undefined
  }
}
