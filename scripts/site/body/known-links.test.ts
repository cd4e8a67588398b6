import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadMarkdownParser, readPageText } from '../../core/read/index.js'
import { ENGLISH } from '../../core/words/language.js'
import { sayIn } from '../../core/words/say.js'
import type { BodyLinks } from './body-links.js'
import { knownLinks } from './known-links.js'
import { renderBody } from './render-body.js'
import { renderMarkdown } from './render-markdown.js'

const parse = await loadMarkdownParser('satteri')

/** Answers whatever it is asked, with what it was asked. */
const links: BodyLinks = {
  resolve: (url) => ({ href: `to/${url}` }),
  mention: (id) => ({ href: `${id}.html`, title: id }),
  picture: (url) => `pictures/${url}`,
}

/** @returns the HTML made with what was looked up before, and that made by asking on the way */
async function bothWays(markdown: string): Promise<readonly [string, string]> {
  const page = readPageText(Buffer.from(markdown), 'text.md', parse)
  if (!page) throw new Error('It holds a merge conflict.')
  const { source, names } = page
  const drawings = new Map()
  return [
    await renderBody({ source, reading: 'satteri', links: knownLinks(names, links), drawings }, sayIn(ENGLISH)),
    renderMarkdown(parse, source, { links, drawings }),
  ]
}

const SAMPLE = readdirSync('qms-docs', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'))

describe('what a text names is looked up before it is rendered', () => {
  it.each([
    ['with letters and spaces', '[a](<a b ü.md#ä>) ![b](<b ü.png>) <https://example.org/ä?b=c d>'],
    ['by reference', '[a][one] [one] ![b][two]\n\n[one]: one.md "One"\n[two]: <two 2.png>'],
    ['without brackets', 'www.example.org/ä and https://example.org, or a@example.org'],
    ['in a footnote', 'Text[^1].\n\n[^1]: See QP-001 and [this](that.md).'],
    [
      'in lists, tables and quotations',
      '- QP-001\n  > QP-002\n\n| QP-003 | [x](y.md) |\n|---|---|\n| ![z](z.png) | QP-004 |',
    ],
    ['between marks', '**QP-001**, *QP-002*; ~~QP-003~~ (QP-004) "QP-005"\\\nQP-006 &amp; QP-007'],
    ['with signs that have a name of their own', '[a](a.md?x&amp;y) &lt;QP-001&gt;'],
    ['as an object has by itself', '[a](constructor) [b](__proto__) ![c](toString)'],
    ['after an HTML tag', '<b>QP-001</b> <a id="x"></a>QP-002'],
  ])('%s', async (_name, markdown) => {
    const [before, asked] = await bothWays(markdown)
    expect(before).toBe(asked)
    expect(before).toMatch(/to\/|\.html|pictures\//)
  })

  it('but not an id that its author keeps from being one', async () => {
    const [before] = await bothWays('QP\\-001')
    expect(before).toBe('<p>QP-001</p>')
  })

  it('in every text of the sample', async () => {
    expect(SAMPLE.length).toBeGreaterThan(100)
    for (const path of SAMPLE) {
      const [before, asked] = await bothWays(readFileSync(join('qms-docs', path), 'utf8'))
      expect([path, before]).toEqual([path, asked])
    }
  })
})
