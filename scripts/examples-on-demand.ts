import { gzipSync } from 'node:zlib'
import type { Plugin } from 'rolldown'
import { type Edit, edited, type Node, nodesOf, statementsOf, withoutUnused } from './unused-statements.js'

/** What has examples, by kind: rules, metrics, insights, reports. */
export type Exemplified = Readonly<
  Record<string, readonly { readonly id: string; readonly examples: readonly unknown[] }[]>
>

/** In a folder of its kind, perhaps in one within it. */
const EXEMPLIFIED = /\/subjects\/[^/]+\/(rules|metrics|insights|reports)\/.+\.js$/

/**
 * Takes the examples of rules, metrics, insights and reports out of the program, with all that only they need. They lie in a file
 * beside it, which is read when something asks for `examples`.
 */
export function examplesOnDemand(all: Exemplified): Plugin {
  return {
    name: 'examples-on-demand',
    resolveId: (id) => (id === READER ? { id, moduleSideEffects: false } : undefined),
    load: (id) => (id === READER ? READER_SOURCE : undefined),
    transform: replaceExamples(
      (key) => `get examples() { return examplesOf('${key}') }`,
      `import { examplesOf } from '${READER}'`,
    ),
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: FILE, source: gzipSync(JSON.stringify(byKey(all), withBytes)) })
    },
  }
}

/** Takes the examples out for good: who uses the library in a browser has no use for them. */
export const withoutExamples: Plugin = {
  name: 'without-examples',
  transform: replaceExamples(() => 'examples: []'),
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

/** @param instead of the examples with a key @param lead in front of a file that has any */
function replaceExamples(instead: (key: string) => string, lead = ''): NonNullable<Plugin['transform']> {
  return {
    filter: { id: EXEMPLIFIED },
    handler(code, id) {
      const [, kind] = EXEMPLIFIED.exec(id) ?? []
      const found = nodesOf(statementsOf(code)).flatMap((node) =>
        examplesIn(node, (name) => instead(`${kind}/${name}`)),
      )
      return found.length === 0 ? undefined : withoutUnused(`${lead}\n${edited(code, found)}`)
    },
  }
}

function examplesIn({ type, properties }: Node, instead: (id: string) => string): readonly Edit[] {
  if (type !== 'ObjectExpression') return []
  const named = (name: string) => (properties as readonly Node[]).find(({ key }) => (key as Node)?.name === name)
  const [examples, id] = [named('examples'), named('id')?.value as Node | undefined]
  if (!examples || id?.type !== 'Literal') return []
  const { start, end } = examples
  return [{ start, end, text: instead(String(id.value)) }]
}
