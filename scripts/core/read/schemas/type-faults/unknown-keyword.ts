import type { ErrorObject } from 'ajv'
import type { JsonSchema } from '../../../model/document-type.js'
import { nearestName } from '../../../values/nearest-name.js'
import { fieldInWords } from '../faults/in-words.js'
import type { SchemaFileFault } from './schema-file.js'

/** Says that a keyword does not exist, and which one was meant, or where it belongs. */
export function unknownKeyword({ params, parentSchema, instancePath, data }: ErrorObject): SchemaFileFault {
  const unknown: string = params.additionalProperty
  const known = (parentSchema as JsonSchema).properties ?? {}
  const place = instancePath === '' ? 'of a document type' : `in ${fieldInWords(instancePath)}`
  const at = { key: `${instancePath}/${unknown.replaceAll('~', '~0').replaceAll('/', '~1')}` }
  const said = `“${unknown}” is not a keyword ${place}`
  const [group] = Object.entries(known).find(([, { properties = {} }]) => Object.hasOwn(properties, unknown)) ?? []
  if (group) return { at, message: `“${unknown}” belongs in “${group}”. Move it there` }
  const meant = nearestName(unknown, Object.keys(known))
  if (!meant) return { at, message: `${said}. Remove it; a note can be kept in “$comment”` }
  return Object.hasOwn(data as object, meant)
    ? { at, message: `${said}. “${meant}” is, and it is already here: remove this one` }
    : { at, message: `${said}. Did you mean “${meant}”?` }
}
