import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { formatRule } from './core/format/rule.js'
import { insightsIn, metricsOf, reportsOf, rulesOf } from './core/model/subject.js'
import { withBytes } from './examples-on-demand.js'
import { subjects } from './subjects/index.js'
import { withoutUnused } from './unused-statements.js'

const rules = rulesOf(subjects)
const FOLDER = 'dist/bin'
const exemplified: readonly { readonly id: string; readonly examples: readonly { readonly name: string }[] }[] = [
  ...rules,
  ...metricsOf(subjects),
  ...insightsIn(subjects),
  ...reportsOf(subjects),
]

describe('what is shipped', () => {
  it.each([
    ['program', FOLDER],
    ['file for browsers', 'dist/browser'],
  ])(
    'holds in the %s no example of a rule, metric, insight or report, and nothing that only examples need',
    (_what, folder) => {
      const files = readdirSync(folder).filter((name) => name.endsWith('.js'))
      const code = files.map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n')
      const quoted = new Set(code.split(/(?<!\\)["`]/))
      const isIn = (name: string) => quoted.has(name) || quoted.has(JSON.stringify(name).slice(1, -1))
      const left = exemplified.flatMap(({ id, examples }) =>
        examples.filter(({ name }) => isIn(name)).map(({ name }) => `${id}: ${name}`),
      )
      expect(quoted.has('resolved-links')).toBe(true)
      expect(left).toEqual([])
      expect(code).not.toMatch(/EXAMPLE_(KEY|PEOPLE|ROLES|SIGNATURE)|exampleText|from "dedent"/)
    },
  )

  it('explains a rule by the examples in the file beside it, byte for byte', () => {
    for (const id of ['unique-id', 'valid-yaml', 'file-name-is-id']) {
      const said = execFileSync(process.execPath, [`${FOLDER}/cli.js`, 'explain', id], { encoding: 'utf8' })
      expect(said).toBe(formatRule(rules.find((rule) => rule.id === id) ?? expect.fail()))
    }
  })

  it('has all examples in that file, bytes that are no text included', () => {
    const kept = JSON.parse(gunzipSync(readFileSync(`${FOLDER}/examples.json.gz`)).toString())
    expect(Object.keys(kept)).toHaveLength(exemplified.length)
    for (const { id, examples } of rules)
      expect(kept[`rules/${id}`]).toEqual(JSON.parse(JSON.stringify(examples, withBytes)))
  })
})

describe('of a module that does nothing when it is loaded', () => {
  it.each([
    ['an import that nothing names', "import a from 'a'\nexport const b = 1", '\nexport const b = 1'],
    ['a function that only calls itself', 'function a() { a() }\nexport const b = 1', '\nexport const b = 1'],
    [
      'what only something unused names',
      'const a = 1\nconst b = f`${a}`\nexport const c = 2',
      '\n\nexport const c = 2',
    ],
    [
      'what has the name of a parameter',
      'const a = 1\nexport const b = ({ a, c: [d = a] }) => a',
      '\nexport const b = ({ a, c: [d = a] }) => a',
    ],
    ['what has the name of a property', 'const a = 1\nexport const b = { a: c.a }', '\nexport const b = { a: c.a }'],
    [
      'what has the name of a loop’s variable',
      'const a = 1\nexport function b(c) { for (const a of c) use(a) }',
      '\nexport function b(c) { for (const a of c) use(a) }',
    ],
  ])('%s goes', (_, code, left) => {
    expect(withoutUnused(code)).toBe(left)
  })

  it.each([
    ['what an export names', 'const a = 1\nexport const b = { a }'],
    ['the default of a parameter', 'const a = 1\nexport const b = ({ c = a }) => c'],
    ['what another block hides', 'const a = 1\nexport function b() { { const a = 2; use(a) } return a }'],
    ['a statement that declares nothing', 'start()\nexport const b = 1'],
    ['what is exported', 'export const a = 1\nexport function b() {}'],
  ])('%s stays', (_, code) => {
    expect(withoutUnused(code)).toBe(code)
  })
})
