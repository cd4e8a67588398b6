import fc from 'fast-check'
import { parse as parsePage } from 'parse5'
import { expect, it } from 'vitest'
import { loadMarkdownParser, withHtmlRaised } from '../../core/read/index.js'
import { buildRedline } from '../../core/redline/index.js'
import type { RedlineBlock } from '../../core/redline/redline.js'
import { ANY_LINKS } from '../../testing/other-renderer.js'
import { renderMarkdown } from './render-markdown.js'

const parse = await loadMarkdownParser('satteri')

const piece = fc.constantFrom(
  ...['a', '*b*', '`c`', 'QP-001', '&lt;', '<', '<sup>3</sup>', '<b>d</b>', '<b>', '</b>', '<del>not</del>', '<br>'],
  ...['<p>', '</p>', '<!-- f -->', '<kbd>h</kbd>', '<ins>', '\n\n<div>\n\n', '\n\n</div>\n\n', '\n\n> '],
  ...['\n\n<details><summary>m</summary>\n\n', '\n\n</details>\n\n', '\n\n## ', '\n\n<h2>n</h2>\n\n', '\n\n'],
  ...[
    '\n\n<ul><li>k<li>l</ul>\n\n',
    '\n\n| o | p |\n|---|---|\n| q | ',
    '\n\n<pre>\nr\n</pre>\n\n',
    '<dl><dt>s<dd>t</dl>',
  ],
)
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '))

it('a redline shows every letter that the page shows, and no other', () => {
  fc.assert(
    fc.property(text, (body) => {
      const page = parsePage(renderMarkdown(parse, body, { links: ANY_LINKS, drawings: new Map() }))
      const { sections } = buildRedline(undefined, { fields: {}, body }, { parse: withHtmlRaised(parse) })
      const redline = sections.flatMap(({ heading, blocks }) => [heading, ...blocks.flatMap(spansOf)]).flat()
      // What is raised is marked by a sign.
      expect(lettersOf(redline.map((span) => span.text.replaceAll('^', '')).join(''))).toBe(lettersOf(textOf(page)))
    }),
    { numRuns: 500, seed: 9001 },
  )
})

function spansOf(block: RedlineBlock) {
  if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells)
  return 'spans' in block ? [block.spans] : []
}

type Page = { readonly value?: string; readonly nodeName: string; readonly childNodes?: readonly Page[] }

function textOf({ nodeName, value, childNodes = [] }: Page): string {
  return nodeName === '#text' ? (value ?? '') : childNodes.map(textOf).join('')
}

function lettersOf(shown: string): string {
  return [...shown.replace(/\s/g, '')].sort().join('')
}
