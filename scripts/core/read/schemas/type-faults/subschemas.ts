import type { JsonSchema } from '../../../model/document-type.js'

/** A schema within a schema. */
export interface Subschema {
  readonly schema: JsonSchema
  /** Where it is: `/allOf/1/then`. */
  readonly pointer: string
  /** The path of the field that it is about, `*` for the entries of a list; undefined in a definition, which may be used for any. */
  readonly field: readonly string[] | undefined
}

/** Keywords whose schema is about the same value, about the entries of a list, or about whatever else is in a group. */
const SAME: ReadonlySet<string> = new Set(['not', 'if', 'then', 'else', 'allOf', 'anyOf', 'oneOf', 'dependentSchemas'])
const INNER: ReadonlySet<string> = new Set(['items', 'prefixItems', 'contains', 'unevaluatedItems'])
const OTHER: ReadonlySet<string> = new Set([
  ...['propertyNames', 'patternProperties', 'additionalProperties', 'unevaluatedProperties', '$defs'],
])

/** Lists a schema and all schemas in it, from the outside inwards. */
export function* subschemas(
  schema: JsonSchema,
  pointer = '',
  field: readonly string[] | undefined = [],
): Generator<Subschema> {
  yield { schema, pointer, field }
  for (const [keyword, value] of Object.entries(schema)) {
    for (const { inner, step, name } of schemasIn(keyword, value))
      yield* subschemas(inner, `${pointer}/${keyword}${step}`, field && innerField(keyword, field, name))
  }
}

function innerField(keyword: string, field: readonly string[], name: string): readonly string[] | undefined {
  if (SAME.has(keyword)) return field
  if (INNER.has(keyword)) return [...field, '*']
  return keyword === 'properties' ? [...field, name] : undefined
}

interface Inner {
  readonly inner: JsonSchema
  /** From the keyword to the schema: `/1`, `/title`; empty when it is the value itself. */
  readonly step: string
  readonly name: string
}

const MAPS: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs'])

function schemasIn(keyword: string, value: unknown): readonly Inner[] {
  if (keyword !== 'properties' && !SAME.has(keyword) && !INNER.has(keyword) && !OTHER.has(keyword)) return []
  if (typeof value !== 'object' || value === null) return []
  if (!MAPS.has(keyword) && !Array.isArray(value)) return [{ inner: value as JsonSchema, step: '', name: '' }]
  return Object.entries(value as Record<string, JsonSchema>).map(([name, inner]) => {
    return { inner, step: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, name }
  })
}
