import type { ErrorObject } from 'ajv'
import type { Fields, FieldValue } from '../../model/document.js'
import type { FieldDefinition } from '../../model/document-type.js'
import { isFields, isList } from '../../model/fields.js'
import { once } from '../../values/once.js'

const TYPED: Readonly<Record<string, (text: string) => FieldValue | undefined>> = {
  integer: (text) => (/^[+-]?\d+$/.test(text) ? Number(text) : undefined),
  number: (text) => (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : undefined),
  boolean: (text) => ({ true: true, false: false })[text],
}

/** @returns the fields, changed in place: each text of the type that its definition says, if it can be read so */
export function giveTypes(fields: FieldValue, definitions: readonly FieldDefinition[]): FieldValue {
  return typedFields(definitions).reduce((value, { path, convert }) => convertAt(value, path, convert), fields)
}

/** Most fields are texts, and stay as they are. */
const typedFields = once((definitions: readonly FieldDefinition[]) =>
  definitions.flatMap(({ path, schema }) => {
    const convert = TYPED[String(schema.type)]
    return convert ? [{ path, convert }] : []
  }),
)

/**
 * Gives types to what no list of fields knows: a field under a name of one's own, or one of several forms.
 *
 * @param errors what was found in the fields as they are
 */
export function giveTypesAskedFor(fields: FieldValue, errors: readonly ErrorObject[]): FieldValue {
  return errors
    .filter(({ keyword, data }) => keyword === 'type' && typeof data === 'string')
    .reduce((value, { instancePath, params }) => {
      const path = instancePath
        .split('/')
        .slice(1)
        .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
      const types = [params.type].flat().map(String)
      return convertAt(value, path, (text) => types.flatMap((type) => TYPED[type]?.(text) ?? [])[0])
    }, fields)
}

function convertAt(
  value: FieldValue,
  path: readonly string[],
  convert: (text: string) => FieldValue | undefined,
): FieldValue {
  const [step, ...rest] = path
  if (step === undefined) return typeof value === 'string' ? (convert(value) ?? value) : value
  if (isList(value) && /^\d+$/.test(step))
    return value.map((item, index) => (String(index) === step ? convertAt(item, rest, convert) : item))
  if (step === '*') {
    if (isList(value)) return value.map((item) => convertAt(item, rest, convert))
    return isFields(value) ? mapFields(value, (inner) => convertAt(inner, rest, convert)) : value
  }
  const inner = isFields(value) && Object.hasOwn(value, step) ? value[step] : undefined
  if (inner !== undefined) (value as Record<string, FieldValue>)[step] = convertAt(inner, rest, convert)
  return value
}

function mapFields(fields: Fields, map: (value: FieldValue) => FieldValue): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, value === undefined ? value : map(value)]),
  )
}
