import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { collectBodyFacts } from '../collect-body-facts.js'
import { loadMarkdownParser } from '../markdown.js'

const parse = await loadMarkdownParser('satteri')

function brokenIn(text: string) {
  const { brokenProse, brokenBlocks, unusedFootnotes } = collectBodyFacts(parse(text), text, 1)
  return [...brokenProse, ...brokenBlocks, ...unusedFootnotes]
}

describe('broken markup', () => {
  it('is not found in any Markdown of this repository, or of a package that has none', () => {
    const files = ['docs', 'qms-docs', 'node_modules/unified', 'node_modules/remark-gfm'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
    )
    for (const file of files.filter((name) => name.endsWith('.md'))) {
      const text = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '')
      expect(brokenIn(text), file).toEqual([])
    }
  })

  it('is looked for in a time that grows with the text alone', () => {
    for (const piece of ['[a](b ', '| a ', '**a ', '[a][b', '(a)[', 'a)\n', '> | a |\n', '## ', '<!-- ', '[^a'])
      expect(brokenIn(piece.repeat(100_000 / piece.length)).length).toBeLessThan(100_000)
  })
})
