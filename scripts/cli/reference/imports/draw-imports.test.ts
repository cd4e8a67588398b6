import { describe, expect, it } from 'vitest'
import { drawImports } from './draw-imports.js'
import { folderImports } from './folder-imports.js'

const files = new Map([
  ['core/model/qms.ts', new Set<string>()],
  ['core/read/read.ts', new Set(['core/model/qms.ts', 'core/read/yaml.ts'])],
  ['site/pages/page.ts', new Set(['core/read/read.ts', 'core/model/qms.ts'])],
  ['site/build.ts', new Set(['site/pages/page.ts', 'core/read/read.ts'])],
  ['cli.ts', new Set(['site/build.ts'])],
])

describe('imports of folders', () => {
  const imports = folderImports(files, ['core/model', 'core/read', 'site/pages', 'site'])

  it('are those of their files, without their own and without files of no folder', () => {
    expect([...imports].map(([folder, others]) => [folder, [...others].sort()])).toEqual([
      ['core/model', []],
      ['core/read', ['core/model']],
      ['site/pages', ['core/model', 'core/read']],
      ['site', ['core/read', 'site/pages']],
    ])
  })

  it('are drawn from the top down, without arrows to what others lead to', () => {
    expect(drawImports(imports)).toBe(`\`\`\`mermaid
flowchart TB
  site["site"]
  site_pages["site/pages"]
  core_read["core/read"]
  core_model["core/model"]
  site --> site_pages
  site_pages --> core_read
  core_read --> core_model
\`\`\`
`)
  })
})
