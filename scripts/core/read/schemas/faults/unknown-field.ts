import type { ErrorObject } from 'ajv'
import type { JsonSchema } from '../../../model/document-type.js'
import { nearestName } from '../../../values/nearest-name.js'
import { plainName } from '../../../values/plain-name.js'
import { fieldInWords, listed } from './in-words.js'
import { notFields } from './not-fields.js'
import type { Checked, SchemaFault } from './schema-fault.js'

/** A longer list would not be read. */
const MOST_LISTED = 8

/** Says that a field is none of its type, and which one was meant, or where what it says is kept. */
export function unknownField(error: ErrorObject, unknown: string, { subject }: Checked): SchemaFault {
  const properties = (error.parentSchema as JsonSchema).properties ?? {}
  const known = Object.keys(properties)
  const present = Object.keys(error.data as object)
  const at = { key: `${error.instancePath}/${escapePointer(unknown)}` }
  const place = error.instancePath ? `in ${fieldInWords(error.instancePath)}` : `of ${subject}`
  const said = `“${unknown}” is not a field ${place}.`
  const defect = (message: string): SchemaFault => ({ rule: 'known-fields', at, message })

  const name = plainName(unknown)
  const isTop = error.instancePath === ''
  const elsewhere = isTop ? notFields.find(({ names }) => names.includes(name)) : undefined
  if (elsewhere) return defect(elsewhere.message)
  const group = isTop ? groupAround(unknown, error.parentSchema as JsonSchema) : undefined
  if (group) {
    const message = `“${unknown}” belongs to “${group}”. Indent what belongs to it by two spaces, below “${group}:”.`
    return { ...defect(message), standsFor: `/${group}` }
  }
  const meant =
    known.find((field) => field === name || properties[field]?.otherNames?.includes(name)) ??
    nearestName(unknown, known)
  if (!meant) return defect(`${said} ${adviceWithout(known, error.instancePath)}`)
  if (present.includes(meant)) return defect(`${said} “${meant}” is, and it is already here: remove this one.`)
  return {
    ...defect(`${said} Did you mean “${meant}”?`),
    fix: { description: `Rename “${unknown}” to “${meant}”.`, replacement: meant, at },
    standsFor: `${error.instancePath}/${meant}`,
  }
}

/** @returns the group to which a field belongs that is not indented below it */
function groupAround(name: string, schema: JsonSchema): string | undefined {
  const groups = Object.entries(schema.properties ?? {})
  return groups.find(([, { type, properties }]) => type === 'object' && Object.hasOwn(properties ?? {}, name))?.[0]
}

function adviceWithout(known: readonly string[], group: string): string {
  if (known.length === 0) return 'Remove this line.'
  if (known.length <= MOST_LISTED) return `Remove it, or use one of ${listed(known, 'or')}.`
  return group === ''
    ? 'Remove this line, or say it in the text below the fields.'
    : `Remove this line, or use another name, such as ${listed(known.slice(0, MOST_LISTED), 'or')}.`
}

function escapePointer(step: string): string {
  return step.replaceAll('~', '~0').replaceAll('/', '~1')
}
