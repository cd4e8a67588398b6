import { type ApiSchema, dereference } from './api-description.js'

/**
 * Completes what a test cares about to a whole answer: required fields that it leaves out get the plainest value that fits.
 *
 * @throws Error if it names a field that GitHub's description does not know
 */
export function completeAnswer(schema: ApiSchema, given: unknown): unknown {
  if (given === undefined) return plainest(schema)
  if (typeof given !== 'object' || given === null) return given
  const whole = flatten(schema, given)
  if (Array.isArray(given)) return given.map((item) => completeAnswer(whole.items ?? {}, item))
  return completeObject(whole, given as Record<string, unknown>)
}

function completeObject({ properties, required = [], title }: Flat, given: Readonly<Record<string, unknown>>) {
  if (!properties) return given
  const unknown = Object.keys(given).find((name) => !(name in properties))
  if (unknown) throw new Error(`GitHub’s description of “${title}” knows no “${unknown}”.`)
  const names = new Set([...required, ...Object.keys(given).filter((name) => given[name] !== undefined)])
  return Object.fromEntries([...names].map((name) => [name, completeAnswer(properties[name] ?? {}, given[name])]))
}

type Flat = ApiSchema & { readonly title?: string }

/** Puts together what `$ref`, `allOf` and the alternative that fits say. */
function flatten(schema: ApiSchema, given: unknown): Flat {
  const whole = dereference<ApiSchema>(schema)
  const chosen = (whole.oneOf ?? whole.anyOf)?.map((one) => flatten(one, given)).find((one) => mayBe(one, given))
  const parts = [...(whole.allOf ?? []).map((one) => flatten(one, given)), ...(chosen ? [chosen] : []), whole]
  const properties = Object.assign({}, ...parts.map((part) => part.properties ?? {}))
  return {
    ...Object.assign({}, ...parts),
    ...(Object.keys(properties).length > 0 && { properties }),
    required: parts.flatMap(({ required = [] }) => required),
  }
}

/** Whether the fields that take one of a few words have such a word, and all are known. */
function mayBe({ type, properties }: Flat, given: unknown): boolean {
  if (Array.isArray(given)) return type === 'array'
  if (typeof given !== 'object' || given === null) return typeof given === type
  return Object.entries(given).every(([name, value]) => {
    const field = properties?.[name] && dereference<ApiSchema>(properties[name])
    return field !== undefined && (field.enum === undefined || field.enum.includes(value))
  })
}

function plainest(schema: ApiSchema): unknown {
  const whole = dereference<ApiSchema>(schema)
  if (whole.nullable) return null
  if (whole.enum) return whole.enum[0]
  const [first] = whole.oneOf ?? whole.anyOf ?? []
  if (first) return plainest(first)
  if (whole.properties || whole.allOf || whole.type === 'object') return completeAnswer(whole, {})
  if (whole.type === 'string') return TEXTS[whole.format ?? ''] ?? ''
  return PLAINEST[whole.type ?? '']
}

const TEXTS: Readonly<Record<string, string>> = {
  uri: 'https://github.example/',
  'date-time': '2026-01-05T10:00:00Z',
}
const PLAINEST: Readonly<Record<string, unknown>> = { integer: 0, number: 0, boolean: false, array: [] }
