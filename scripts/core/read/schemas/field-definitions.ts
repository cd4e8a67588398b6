import type { FieldDefinition, JsonSchema } from '../../model/document-type.js'
import { defined } from '../../values/defined.js'
import { resolveSchema } from './flatten-schema.js'

/** Lists every field of a flattened schema, at any depth. */
export function listFields(root: JsonSchema, schema = root, path: readonly string[] = []): FieldDefinition[] {
  const fields: FieldDefinition[] = []
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    addField(fields, root, property, [...path, name], schema.required?.includes(name) ?? false)
  }
  return fields
}

function addField(
  fields: FieldDefinition[],
  root: JsonSchema,
  written: JsonSchema,
  path: readonly string[],
  required: boolean,
): void {
  const schema = resolveSchema(written, root)
  const event = schema.event ?? (schema.dueDate ? 'due' : undefined)
  fields.push({
    path,
    schema,
    required,
    description: schema.description ?? '',
    controlled: schema.controlled !== false,
    ...defined({
      linksTo: schema.linksTo,
      orWords: schema.orWords,
      orNames: schema.orNames,
      dueDate: schema.dueDate,
      event: event || undefined,
      place: schema.place,
      tones: schema.tones,
      layout: schema.layout,
      listed: schema.listed,
      ofRevision: schema.ofRevision,
      entriesOf: schema.entriesOf,
      origin: schema.origin,
      followUp: schema.followUp,
      competentOn: schema.competentOn,
    }),
  })
  if (schema.items) addField(fields, root, schema.items, [...path, '*'], false)
  else if (isSchema(schema.additionalProperties))
    addField(fields, root, schema.additionalProperties, [...path, '*'], false)
  else fields.push(...listFields(root, schema, path))
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null
}
