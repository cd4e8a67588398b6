import type { ApiSchema } from './api-description.js'

type JsonSchema = Readonly<Record<string, unknown>>

/**
 * Turns a schema of OpenAPI 3.0 into one of JSON Schema: there, `nullable` is a type of its own.
 *
 * @param onReference gets each `#/components/schemas/…` that it names
 */
export function toJsonSchema(schema: ApiSchema, onReference: (reference: string) => void): JsonSchema {
  if (schema.$ref) {
    onReference(schema.$ref)
    return { $ref: idOf(schema.$ref) }
  }
  const convert = (one: ApiSchema) => toJsonSchema(one, onReference)
  const { nullable, items, properties, additionalProperties, ...rest } = schema
  const converted: Record<string, unknown> = { ...rest, discriminator: undefined, example: undefined }
  if (items) converted.items = convert(items)
  if (properties) converted.properties = mapValues(properties, convert)
  if (additionalProperties !== undefined) {
    converted.additionalProperties =
      typeof additionalProperties === 'object' ? convert(additionalProperties) : additionalProperties
  }
  for (const word of ['allOf', 'anyOf', 'oneOf'] as const) {
    if (schema[word]) converted[word] = schema[word].map(convert)
  }
  const plain = Object.fromEntries(Object.entries(converted).filter(([, value]) => value !== undefined))
  return nullable ? { anyOf: [{ type: 'null' }, plain] } : plain
}

/** @returns the id under which a component is known to the validator */
export function idOf(reference: string): string {
  return `https://api.github.com/${reference.slice(2)}`
}

function mapValues<From, To>(values: Readonly<Record<string, From>>, change: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(value)]))
}
