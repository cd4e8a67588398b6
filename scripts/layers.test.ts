import { describe, expect, it } from 'vitest'
import { type Layer, layers } from './layers.js'
import { subjects } from './subjects/index.js'
import { findCircles } from './testing/find-circles.js'
import { readImports } from './testing/read-imports.js'

const imports = readImports('scripts')
const inFolder = (path: string, folder: string) => path.startsWith(`${folder}/`)
const layerOf = (path: string): Layer | undefined => layers.find(({ folder }) => inFolder(path, folder))
const subjectOf = (path: string): number => subjects.findIndex(({ id }) => inFolder(path, `subjects/${id}`))

describe('the house', () => {
  it('has every file in a layer, but for the entry, the bundle and the table of layers', () => {
    const outside = [...imports.keys()].filter((path) => !layerOf(path))
    expect(outside).toEqual(['bundle.ts', 'cli.ts', 'layers.ts'])
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

  it('loads a surface only when asked: no surface but the command line imports another', () => {
    const surfaces = ['editor', 'github', 'site', 'cli']
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
