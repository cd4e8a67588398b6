import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readImports } from './cli/reference/imports/read-imports.js'
import { type Layer, layers, nodeFolders } from './layers.js'
import { subjects } from './subjects/index.js'
import { findCircles } from './testing/find-circles.js'
import { findDoubles } from './testing/find-doubles.js'
import { findNameLists, type SchemaNames } from './testing/find-name-lists.js'

const imports = readImports('scripts')
const inFolder = (path: string, folder: string) => path.startsWith(`${folder}/`)
const layerOf = (path: string): Layer | undefined => layers.find(({ folder }) => inFolder(path, folder))
const isOfNode = (path: string) => nodeFolders.some((one) => path === one || inFolder(path, one))
const subjectOf = (path: string): number => subjects.findIndex(({ id }) => inFolder(path, `subjects/${id}`))

describe('the house', () => {
  it('has every file in a layer, but for the entries, what joins them, and the table of layers', () => {
    const outside = [...imports.keys()].filter((path) => !layerOf(path))
    expect(outside).toEqual([
      'browser.ts',
      'build-validators.ts',
      'bundle-browser.ts',
      'bundle.ts',
      'cli.ts',
      'engine.ts',
      'examples-on-demand.ts',
      'index.ts',
      'layers.ts',
      'text-as-it-is.ts',
      'unused-statements.ts',
    ])
  })

  it('imports only what its table of layers allows', () => {
    const forbidden = [...imports].flatMap(([file, targets]) => {
      const layer = layerOf(file)
      if (!layer) return []
      const mayImport = [layer.folder, ...layer.mayImport]
      return [...targets]
        .filter((target) => target !== 'layers.ts' && !mayImport.some((folder) => inFolder(target, folder)))
        .map((target) => `${file} → ${target}`)
    })
    expect(forbidden).toEqual([])
  })

  it('uses nothing of Node in core and subjects, but for reading from disk and git, and writing', () => {
    const portable = [...imports.keys()].filter(
      (path) => (inFolder(path, 'core') || inFolder(path, 'subjects')) && !isOfNode(path),
    )
    const ofNode = /'node:|\bBuffer\b|\brequire\(|\bprocess\.env\b/
    expect(portable.filter((path) => ofNode.test(readFileSync(`scripts/${path}`, 'utf8')))).toEqual([])
  })

  it('asks about one type of documents only in the subject that it belongs to', () => {
    const names = readdirSync('schemas/document-types').map((file) => file.replace('.schema.json', ''))
    const byName = new RegExp(
      `\\b(ofType\\(|types\\.(get|has)\\(|\\b(type|name)(\\)|!)? [!=]== )'(${names.join('|')})'`,
    )
    const elsewhere = [...imports.keys()].filter((path) => !inFolder(path, 'subjects'))
    expect(elsewhere.filter((path) => byName.test(readFileSync(`scripts/${path}`, 'utf8')))).toEqual([])
  })

  it('lists names of types or fields nowhere outside of subjects: what is done with them is a keyword of the schema', () => {
    const code = [...imports.keys()].filter((path) => !inFolder(path, 'subjects')).map((path) => `scripts/${path}`)
    const templates = readdirSync('site', { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.js'))
      .map((path) => `site/${path}`)
    const madeOfSchemas = 'scripts/core/model/generated-types.ts'
    const examplesOnly = 'scripts/core/run/example-text.ts'
    const paths = [...code, ...templates].filter((path) => path !== madeOfSchemas && path !== examplesOnly)
    expect(findNameLists(new Map(paths.map((path) => [path, readFileSync(path, 'utf8')])), schemaNames())).toEqual([])
  })

  it('brings into browsers nothing that reads from disk or git, or writes', () => {
    const reached = new Set(['browser.ts'])
    for (const path of reached) for (const target of imports.get(path) ?? []) reached.add(target)
    expect([...reached].filter(isOfNode).sort()).toEqual([
      'core/platform/node-platform.ts',
      'core/platform/node-toolkit.ts',
    ])
  })

  it('names in each layer only folders that stand before it', () => {
    const before: string[] = []
    for (const { folder, mayImport } of layers) {
      expect(mayImport.filter((one) => !before.some((other) => other === one || inFolder(other, one)))).toEqual([])
      before.push(folder)
    }
  })

  it('lets a subject use only the subjects before it', () => {
    const upward = [...imports].flatMap(([file, targets]) =>
      subjectOf(file) < 0
        ? []
        : [...targets].filter((to) => subjectOf(to) > subjectOf(file)).map((to) => `${file} → ${to}`),
    )
    expect(upward).toEqual([])
  })

  it('has no circle, neither of files nor of folders, types included', () => {
    expect(findCircles(imports)).toEqual([])
  })

  it('exports each name from one file: one name, one thing', () => {
    const sources = new Map([...imports.keys()].map((path) => [path, readFileSync(`scripts/${path}`, 'utf8')]))
    expect(findDoubles(sources)).toEqual([])
  })

  it('loads a surface only when asked: no surface but the command line imports another', () => {
    const surfaces = ['exchange', 'editor', 'github', 'site', 'cli']
    const across = [...imports].flatMap(([file, targets]) =>
      [...targets].filter((target) =>
        surfaces.some(
          (own) =>
            own !== 'cli' && inFolder(file, own) && surfaces.some((other) => other !== own && inFolder(target, other)),
        ),
      ),
    )
    expect(across).toEqual([])
  })
})

/** Of the built-in types, and the fields that all documents have. */
function schemaNames(): SchemaNames {
  const folder = 'schemas/document-types'
  const files = readdirSync(folder)
  const schemas = files.map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')))
  const { $defs } = JSON.parse(readFileSync('schemas/common.schema.json', 'utf8'))
  const withFields = [...schemas, $defs.document, $defs.maintained, $defs.retained]
  return {
    types: new Set(files.map((file) => file.replace('.schema.json', ''))),
    fields: new Set(withFields.flatMap(({ properties }) => Object.keys(properties ?? {}))),
  }
}

describe('lists of names', () => {
  it('are seen in arrays, sets, maps and objects, but not where other words are among them', () => {
    const names = { types: new Set(['approval', 'role']), fields: new Set(['id', 'title', 'owner', 'process']) }
    const sources = new Map([
      ['array.ts', "const one = ['approval']"],
      ['set.ts', "new Set(['id', 'title', 'owner', 'process'])"],
      ['map.ts', "new Map([['approval', 1], ['role', 2]])"],
      ['object.ts', 'const by = {\n  approval: 1,\n  role: 2,\n}'],
      ['apart.ts', "['approval', 'other']; ['id', 'title']; ['owner']; ({ role: 1 }); ({ role: 1, other: 2 })"],
    ])
    expect(findNameLists(sources, names)).toEqual([
      'array.ts: approval',
      'set.ts: id, title, owner, process',
      'map.ts: approval, role',
      'object.ts: approval, role',
    ])
  })
})

describe('circles', () => {
  it('are found between files, and between folders whose files are in none', () => {
    const graph = new Map([
      ['a/x.ts', new Set(['b/y.ts'])],
      ['b/z.ts', new Set(['a/v.ts'])],
      ['c/m.ts', new Set(['c/n.ts'])],
      ['c/n.ts', new Set(['c/m.ts'])],
    ])
    expect(findCircles(graph)).toEqual(['.: a ↔ b', 'c: m.ts ↔ n.ts'])
  })
})

describe('doubles', () => {
  it('are names of any kind that two files export, but not the overloads of one', () => {
    const sources = new Map([
      ['a.ts', 'export const same = 1\nexport interface Row {}\nexport function one(): void'],
      ['b.ts', 'export async function* same() {}\nexport type Row = 1\nexport class Own {}'],
      ['c.ts', 'export function two(a: string): void\nexport function two(a: number): void\nconst same = 1'],
    ])
    expect(findDoubles(sources)).toEqual(['same: a.ts, b.ts', 'Row: a.ts, b.ts'])
  })
})
