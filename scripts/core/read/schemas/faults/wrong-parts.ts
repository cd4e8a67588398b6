import type { ErrorObject } from 'ajv'
import type { JsonSchema } from '../../../model/document-type.js'
import { fieldInWords, shown } from './in-words.js'
import type { SchemaFault } from './schema-fault.js'

/** Says that an entry is in a list twice. */
export function repeatedEntry({ data, params, instancePath: at }: ErrorObject): SchemaFault {
  const repeated = shown((data as unknown[])[params.i])
  const message = `${repeated} is in ${fieldInWords(at)} twice. Keep one.`
  return { rule: 'valid-values', at: `${at}/${params.i}`, message }
}

/** Says that a list has too few entries of a kind, or too many. */
export function wrongEntries({ schema, params, instancePath: at }: ErrorObject): SchemaFault {
  const { minContains = 1, maxContains } = params
  const kind = meaning(schema as JsonSchema)
  const number =
    maxContains === undefined
      ? `at least ${minContains === 1 ? 'one entry' : `${minContains} entries`}`
      : `${minContains} to ${maxContains} entries`
  return { rule: 'valid-values', at, message: `${fieldInWords(at)} needs ${number} of this kind: ${kind}.` }
}

/** Says that a field in a group whose names are free may not have this name. */
export function wrongName({ params, schema, instancePath: at }: ErrorObject): SchemaFault {
  const name: string = params.propertyName
  const key = `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
  const place = at === '' ? 'here' : `in ${fieldInWords(at)}`
  const message = `“${name}” cannot be a name ${place}; expected ${meaning(schema as JsonSchema)}.`
  return { rule: 'valid-values', at: { key }, message }
}

function meaning({ description, pattern, enum: some, const: only, maxLength, ...others }: JsonSchema): string {
  if (description !== undefined) return description.replace(/\.$/, '')
  if (only !== undefined) return shown(only)
  if (some !== undefined) return some.join(', ')
  if (pattern !== undefined) return `text that matches ${pattern}`
  if (maxLength !== undefined) return `at most ${maxLength} characters`
  return JSON.stringify(others)
}
