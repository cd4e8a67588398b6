import { gzipSync } from 'node:zlib'
import type { Plugin } from 'rolldown'
import { type Edit, edited, type Node, nodesOf, statementsOf, withoutUnused } from './unused-statements.js'

/** What has examples, by kind: rules, metrics, reports. */
export type Exemplified = Readonly<
  Record<string, readonly { readonly id: string; readonly examples: readonly unknown[] }[]>
>

/**
 * Takes the examples of rules, metrics and reports out of the program, with all that only they need. They lie in a file
 * beside it, which is read when something asks for `examples`.
 */
export function examplesOnDemand(all: Exemplified): Plugin {
  return {
    name: 'examples-on-demand',
    resolveId: (id) => (id === READER ? { id, moduleSideEffects: false } : undefined),
    load: (id) => (id === READER ? READER_SOURCE : undefined),
    transform: {
      filter: { id: /\/subjects\/[^/]+\/(?:rules|metrics|reports)\/[^/]+\.js$/ },
      handler: (code, id) => withoutExamples(code, id.split('/').at(-2) ?? ''),
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: FILE, source: gzipSync(JSON.stringify(byKey(all), withBytes)) })
    },
  }
}

const READER = '/examples-on-demand'
const FILE = 'examples.json.gz'

const READER_SOURCE = `
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
const revive = (_, value) => value?.type === 'Buffer' ? Buffer.from(value.data) : value
let all
export function examplesOf(key) {
  all ??= JSON.parse(gunzipSync(readFileSync(new URL('./${FILE}', import.meta.url))).toString(), revive)
  return all[key]
}
`

/** As Buffer writes itself: that is how its bytes come back. */
export function withBytes(_name: string, value: unknown): unknown {
  return value instanceof Uint8Array ? { type: 'Buffer', data: [...value] } : value
}

function byKey(all: Exemplified): Readonly<Record<string, readonly unknown[]>> {
  const entries = Object.entries(all)
  return Object.fromEntries(
    entries.flatMap(([kind, list]) => list.map(({ id, examples }) => [`${kind}/${id}`, examples])),
  )
}

function withoutExamples(code: string, kind: string): string | undefined {
  const found = nodesOf(statementsOf(code)).flatMap((node) => examplesIn(node, kind))
  if (found.length === 0) return undefined
  return withoutUnused(`import { examplesOf } from '${READER}'\n${edited(code, found)}`)
}

function examplesIn({ type, properties }: Node, kind: string): readonly Edit[] {
  if (type !== 'ObjectExpression') return []
  const named = (name: string) => (properties as readonly Node[]).find(({ key }) => (key as Node)?.name === name)
  const [examples, id] = [named('examples'), named('id')?.value as Node | undefined]
  if (!examples || id?.type !== 'Literal') return []
  const { start, end } = examples
  return [{ start, end, text: `get examples() { return examplesOf('${kind}/${id.value}') }` }]
}
