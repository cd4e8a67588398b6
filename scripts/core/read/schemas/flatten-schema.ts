import type { JsonSchema } from '../../model/document-type.js'
import { once } from '../../model/once.js'

const SHARED_BASES = new Set(['document', 'maintained', 'retained'])

/**
 * Makes one self-contained schema of a document type's: the shared fields of `common.schema.json` copied in, and
 * unknown fields refused. Validation, types, documentation and editors all start from this form.
 *
 * @throws Error if it refers to something that is not there
 */
export function flattenSchema(schema: JsonSchema, common: JsonSchema): JsonSchema {
  const shared = definitions(common)
  const { properties, required, conditions } = merge(schema, shared)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: schema.$id,
    title: schema.title,
    description: schema.description,
    type: 'object',
    properties,
    required,
    ...(conditions.length > 0 ? { allOf: conditions } : {}),
    additionalProperties: false,
    $defs: Object.fromEntries(
      Object.entries({ ...shared, ...definitions(schema) }).filter(([name]) => !SHARED_BASES.has(name)),
    ),
  } as JsonSchema
}

/** @returns the schema that a reference stands for, its own keywords (such as a better description) before the shared ones */
export function resolveSchema(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (!schema.$ref) return schema
  const { $ref, ...own } = schema
  return { ...resolveSchema(definition($ref, (root.$defs ?? {}) as Record<string, JsonSchema>), root), ...own }
}

interface Merged {
  readonly properties: Record<string, JsonSchema>
  readonly required: string[]
  readonly conditions: JsonSchema[]
}

function merge(schema: JsonSchema, shared: Record<string, JsonSchema>): Merged {
  const properties: Record<string, JsonSchema> = {}
  const required: string[] = []
  const conditions: JsonSchema[] = []
  for (const member of schema.allOf ?? []) {
    if (!member.$ref) {
      conditions.push(localRefs(member))
      continue
    }
    const base = merge(definition(member.$ref, shared), shared)
    Object.assign(properties, base.properties)
    required.push(...base.required)
    conditions.push(...base.conditions)
  }
  Object.assign(properties, localRefs(schema.properties ?? {}))
  required.push(...(schema.required ?? []))
  return { properties, required: [...new Set(required)], conditions }
}

function definition(ref: string, shared: Record<string, JsonSchema>): JsonSchema {
  const found = shared[ref.slice(ref.lastIndexOf('/') + 1)]
  if (!found) throw new Error(`“${ref}” names a definition that common.schema.json does not have.`)
  return found
}

/** Each schema's definitions are made local once: every document type asks for the shared ones. */
const definitions = once(
  (schema: JsonSchema): Record<string, JsonSchema> => localRefs((schema.$defs ?? {}) as Record<string, JsonSchema>),
)

/** `../common.schema.json#/$defs/date` becomes `#/$defs/date`: the shared definitions are copied into each schema. */
function localRefs<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (key, inner) =>
    key === '$ref' && typeof inner === 'string' ? inner.replace(/^[^#]*common\.schema\.json/, '') : inner,
  )
}
