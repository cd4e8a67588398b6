import type { JsonSchema } from '../../../model/document-type.js'
import { didYouMean } from '../../../values/nearest-name.js'
import type { SchemaFile, SchemaFileFault } from './schema-file.js'
import { subschemas } from './subschemas.js'

/** More than any document has; definitions that use others twice, level by level, reach millions. */
const MAX_FIELDS = 5000

type Definitions = Readonly<Record<string, JsonSchema>>

/** Finds references to definitions that do not exist, definitions within themselves, and those that multiply without bound. */
export function referenceFaults({ written, common }: SchemaFile): readonly SchemaFileFault[] {
  const ours = (common.$defs ?? {}) as Definitions
  const own = (written.$defs ?? {}) as Definitions
  const missing = [...subschemas(written)].flatMap(({ schema: { $ref = '' }, pointer }) => {
    const name = $ref.slice($ref.lastIndexOf('/') + 1)
    if ($ref === '' || Object.hasOwn($ref.startsWith('#') ? own : ours, name)) return []
    const at = `${pointer}/$ref`
    if (!$ref.startsWith('#')) {
      const advice = didYouMean(name, Object.keys(ours), 'Define it in “$defs” of this file')
      return [{ at, message: `“${$ref}” names a definition that common.schema.json does not have. ${advice}` }]
    }
    const advice = Object.hasOwn(ours, name)
      ? `The toolkit has one: write ../common.schema.json${$ref}`
      : didYouMean(name, Object.keys(own), 'Add it')
    return [{ at, message: `“${$ref}” names a definition that “$defs” of this file does not have. ${advice}` }]
  })
  if (missing.length > 0) return missing
  const circle = findCircle(own)
  if (circle) {
    const [first = ''] = circle
    const way = circle.length > 2 ? `contains itself, by way of ${circle.slice(1, -1).join(', ')}` : 'contains itself'
    const message = `the definition “${first}” ${way}. Fields in fields without end cannot be checked: write out the levels that are needed`
    return [{ at: { key: `/$defs/${first}` }, message }]
  }
  if (countFields(written, own, new Map()) <= MAX_FIELDS) return []
  return [{ at: '/properties', message: `it has more than ${MAX_FIELDS} fields, counted at all depths. Use fewer` }]
}

/** @returns the names from a definition back to itself */
function findCircle(own: Definitions): readonly string[] | undefined {
  const done = new Set<string>()
  const follow = (name: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name]
    if (done.has(name)) return undefined
    for (const next of namedBy(own[name] ?? {})) {
      const circle = follow(next, [...path, name])
      if (circle) return circle
    }
    done.add(name)
    return undefined
  }
  for (const name of Object.keys(own)) {
    const circle = follow(name, [])
    if (circle) return circle
  }
  return undefined
}

function namedBy(schema: JsonSchema): readonly string[] {
  return [...subschemas(schema)].flatMap(({ schema: { $ref } }) =>
    $ref?.startsWith('#/$defs/') ? $ref.slice('#/$defs/'.length) : [],
  )
}

/** @returns how many fields there are once each reference is replaced by what it names */
function countFields(schema: JsonSchema, own: Definitions, known: Map<string, number>): number {
  let count = 0
  for (const { schema: inner, pointer } of subschemas(schema)) {
    if (pointer.startsWith('/$defs/')) continue
    count += Object.keys(inner.properties ?? {}).length
    if (!inner.$ref?.startsWith('#/$defs/')) continue
    const name = inner.$ref.slice('#/$defs/'.length)
    const fields = known.get(name) ?? countFields(own[name] ?? {}, own, known)
    known.set(name, fields)
    count += fields
  }
  return count
}
