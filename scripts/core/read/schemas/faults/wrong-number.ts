import type { ErrorObject } from 'ajv'
import type { JsonSchema } from '../../../model/document-type.js'
import { fieldInWords, listed } from './in-words.js'
import type { SchemaFault } from './schema-fault.js'

/** Says that there are too many or too few of something: characters, entries, or fields of a group. */
export function wrongNumber({ keyword, params, instancePath: at, data, parentSchema }: ErrorObject): SchemaFault {
  const fault = (message: string): SchemaFault => ({
    rule: 'valid-values',
    at,
    message: `${fieldInWords(at)} ${message}`,
  })
  const limit = Number(params.limit)
  switch (keyword) {
    case 'minLength':
      return fault(`is too short: it needs at least ${limit} characters.`)
    case 'maxLength':
      return fault(`is too long: it has ${[...String(data)].length} characters and may have ${limit}.`)
    case 'minItems':
      return fault(`needs at least ${counted(limit, 'entry', 'entries')}.`)
    case 'minProperties':
      return fault(`needs at least ${counted(limit, 'field', 'fields')}${from(parentSchema as JsonSchema)}.`)
    case 'maxProperties':
      return fault(`has too many fields: it may have at most ${limit}.`)
    // Of lists whose entries are given one by one, too.
    default:
      return fault(`has ${(data as unknown[]).length} entries and may have at most ${limit}.`)
  }
}

function counted(count: number, one: string, more: string): string {
  return count === 1 ? `one ${one}` : `${count} ${more}`
}

function from({ properties }: JsonSchema): string {
  return properties ? ` of ${listed(Object.keys(properties), 'and')}` : ''
}
