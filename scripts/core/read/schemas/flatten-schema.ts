import type { JsonSchema } from '../../model/document-type.js'
import { ENTRY_NUMBER } from '../../model/register-entry.js'
import { defined } from '../../values/defined.js'

type Definitions = Readonly<Record<string, JsonSchema>>

/** In `common.schema.json`: the fields that all documents have, all of one kind of control, or all that people work on. */
const SHARED_BASES: ReadonlySet<string> = new Set(['document', 'maintained', 'retained', 'case', 'row'])

/** What the flattened schema has a place for. All other keywords are conditions. */
const MERGED: ReadonlySet<string> = new Set([
  ...['$schema', '$id', '$comment', 'title', 'description', 'documentType', '$defs', 'type'],
  ...['allOf', 'properties', 'patternProperties', 'required', 'additionalProperties', 'unevaluatedProperties'],
])

/**
 * Makes one self-contained schema of a document type's: the shared fields of `common.schema.json` that its control asks
 * for copied in, and unknown fields refused, unless the type allows them. Validation, types, documentation and editors
 * all start from this form.
 *
 * @param name of the type; its own definitions are kept under it, apart from ours
 */
export function flattenSchema(name: string, written: JsonSchema, common: JsonSchema): JsonSchema {
  const schema = inOneSpace(written, name)
  const definitions = { ...(common.$defs as Definitions), ...prefixed(schema.$defs as Definitions, name) }
  const base = { allOf: basesOf(written).map((name) => ({ $ref: `#/$defs/${name}` })) }
  const merged = merge([base, schema], definitions)
  const takesMore = schema.allOf?.some(({ $ref }) => $ref)
  const own = takesMore ? merge([base, { ...schema, allOf: [] }], definitions) : merged
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: schema.$id,
    title: schema.title,
    description: schema.description,
    type: 'object',
    ...merged,
    // What a type shares with others comes after what is its own.
    properties: { ...own.properties, ...merged.properties },
    additionalProperties: schema.additionalProperties ?? schema.unevaluatedProperties ?? false,
    $defs: Object.fromEntries(Object.entries(definitions).filter(([key]) => !SHARED_BASES.has(key))),
  } as JsonSchema
}

/** @returns the schema that a reference stands for, its own keywords (such as a better description) before the shared ones */
export function resolveSchema(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (!schema.$ref) return schema
  const { $ref, ...own } = schema
  return { ...resolveSchema(definition($ref, root.$defs as Definitions), root), ...own }
}

function merge(schemas: readonly JsonSchema[], definitions: Definitions): JsonSchema {
  const properties: Record<string, JsonSchema> = {}
  const patternProperties: Record<string, JsonSchema> = {}
  const required = new Set<string>()
  const allOf: JsonSchema[] = []
  const add = (schema: JsonSchema): void => {
    for (const member of schema.allOf ?? []) {
      if (member.$ref) add(definition(member.$ref, definitions))
      else allOf.push(member)
    }
    for (const [name, property] of Object.entries(schema.properties ?? {}))
      properties[name] = { ...keptKeywords(properties[name]), ...(property.entriesOf && LIST_OF_ENTRIES), ...property }
    Object.assign(patternProperties, schema.patternProperties)
    for (const name of schema.required ?? []) required.add(name)
    const conditions = Object.entries(schema).filter(([keyword]) => !MERGED.has(keyword))
    if (conditions.length > 0) allOf.push(Object.fromEntries(conditions))
  }
  schemas.forEach(add)
  return {
    properties,
    ...(Object.keys(patternProperties).length > 0 && { patternProperties }),
    required: [...required],
    ...(allOf.length > 0 && { allOf }),
  }
}

/** What holds for every list of records; each record is checked by the schema of its own type. */
const LIST_OF_ENTRIES: JsonSchema = {
  type: 'array',
  items: {
    type: 'object',
    properties: {
      [ENTRY_NUMBER]: {
        type: 'integer',
        minimum: 1,
        maximum: 999_999_999,
        description: 'Its number in this document, which never changes and is never used again.',
      },
    },
    required: [ENTRY_NUMBER],
    additionalProperties: true,
  },
}

/** A type that says more of a field that all documents have does not lose what pages and messages know of it. */
function keptKeywords({ place, ofRevision, otherNames }: JsonSchema = {}): JsonSchema {
  return defined({ place, ofRevision, otherNames })
}

function basesOf({ documentType }: JsonSchema): readonly string[] {
  const { control, storage = [] } = documentType as { readonly control: string; readonly storage?: readonly string[] }
  return storage.includes('rows') ? [control, 'row'] : [control]
}

function definition(ref: string, definitions: Definitions): JsonSchema {
  return definitions[ref.slice(ref.lastIndexOf('/') + 1)] ?? {}
}

/** The type's own `#/$defs/date` becomes `#/$defs/recipe.date`, ours becomes `#/$defs/date`: both are kept in one schema. */
function inOneSpace(schema: JsonSchema, name: string): JsonSchema {
  const inOurs = JSON.stringify(schema)
    .replaceAll('"$ref":"#/$defs/', () => `"$ref":"#/$defs/${name}.`)
    .replace(/"\$ref":"[^#"]*common\.schema\.json/g, () => '"$ref":"')
  return JSON.parse(inOurs)
}

function prefixed(definitions: Definitions = {}, name: string): Definitions {
  return Object.fromEntries(Object.entries(definitions).map(([key, value]) => [`${name}.${key}`, value]))
}
