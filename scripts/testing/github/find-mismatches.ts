import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { type ApiSchema, dereference } from './api-description.js'
import { idOf, toJsonSchema } from './json-schema.js'

const options = { strict: false, allErrors: true, logger: false } as const
const exact = new Ajv(options)
/** In an address everything is text. */
const coercing = new Ajv({ ...options, coerceTypes: 'array' })
for (const ajv of [exact, coercing]) addFormats.default(ajv)

const compiled = new Map<Ajv, WeakMap<ApiSchema, ValidateFunction>>([
  [exact, new WeakMap()],
  [coercing, new WeakMap()],
])

/** @returns in which ways a value is not what the schema of OpenAPI says; the schemas it names are compiled when first needed */
export function findMismatches(
  schema: ApiSchema,
  value: unknown,
  kind: 'json' | 'address' = 'json',
): readonly string[] {
  const ajv = kind === 'json' ? exact : coercing
  const known = compiled.get(ajv)
  const validate = known?.get(schema) ?? ajv.compile(withReferences(ajv, schema))
  known?.set(schema, validate)
  if (validate(value)) return []
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const extra = 'additionalProperty' in params ? ` (${params.additionalProperty})` : ''
    return `${instancePath || 'it'} ${message}${extra}`
  })
}

function withReferences(ajv: Ajv, schema: ApiSchema) {
  return toJsonSchema(schema, (reference) => {
    if (ajv.schemas[idOf(reference)]) return
    // Known before it is complete: schemas name each other in circles.
    ajv.schemas[idOf(reference)] = PENDING
    const converted = withReferences(ajv, dereference<ApiSchema>({ $ref: reference }))
    delete ajv.schemas[idOf(reference)]
    ajv.addSchema(converted, idOf(reference))
  })
}

const PENDING = { schema: {} } as never
