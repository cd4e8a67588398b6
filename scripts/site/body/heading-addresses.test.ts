import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collectBodyFacts } from '../../core/read/body/collect-body-facts.js'
import { loadMarkdownParser } from '../../core/read/index.js'
import { ANY_LINKS } from '../../testing/other-renderer.js'
import { renderMarkdown } from './render-markdown.js'

const parse = await loadMarkdownParser('satteri')

/** @returns the addresses of headings for the check, and on the page */
function addressesOf(markdown: string): readonly [check: readonly string[], page: readonly string[]] {
  const { headings } = collectBodyFacts(parse(markdown), markdown, 1)
  const page = renderMarkdown(parse, markdown, { links: ANY_LINKS, drawings: new Map() })
  const ids = [...page.matchAll(/<h[1-6][^>]* id="([^"]*)"/g)].map(([, id]) => id ?? '')
  return [
    headings.map(({ anchor }) => anchor).filter((anchor) => anchor !== ''),
    ids.filter((id) => id !== 'footnote-label'),
  ]
}

/** As GitHub makes them, one after the other on one page. */
const HEADINGS = [
  ['## Plain words', 'plain-words'],
  ['Setext of two\n---', 'setext-of-two'],
  ['Setext of one\n===', 'setext-of-one'],
  ['## Trailing hashes ##', 'trailing-hashes'],
  ['## C# and F#', 'c-and-f'],
  ['## Ends with a# #', 'ends-with-a'],
  ['## With `code` inside', 'with-code-inside'],
  ['## `--force`: a flag', '--force-a-flag'],
  ['## [A link](https://example.org) here', 'a-link-here'],
  ['## ![Alt text](pic.png) picture', '-picture'],
  ['## <a name="own"></a> Anchor first', '-anchor-first'],
  ['## Anchor last <a id="own2"></a>', 'anchor-last-'],
  ['## Small <small>print</small>', 'small-print'],
  ['## Line<br>break', 'linebreak'],
  ['## <b>Bold tag</b>', 'bold-tag'],
  ['## Comment <!-- hidden --> here', 'comment--here'],
  ['## :rocket: Launch', 'rocket-launch'],
  ['## 🚀 Launch', '-launch'],
  ['## ⚙️ Settings', '️-settings'],
  ['## Größe & Maß', 'größe--maß'],
  ['## ÄRGER', 'ärger'],
  ['## 検査の手順', '検査の手順'],
  ['## Приёмка', 'приёмка'],
  ['## العربية', 'العربية'],
  ['## हिन्दी', 'हिन्दी'],
  ['## Twice', 'twice'],
  ['## Twice', 'twice-1'],
  ['## Twice 1', 'twice-1-1'],
  ['## Twice', 'twice-2'],
  ['## snake_case_name', 'snake_case_name'],
  ['## *Emphasis* and **strong**', 'emphasis-and-strong'],
  ['## ~~Gone~~', 'gone'],
  ['## 1.2.3 Version', '123-version'],
  ['## A – B — C', 'a--b--c'],
  ['## What?! (really)', 'what-really'],
  ['## &lt;AppBar&gt; menu', 'appbar-menu'],
  ['## A&nbsp;B', 'ab'],
  ['## Tab\there', 'tabhere'],
  ['## Two  spaces', 'two--spaces'],
  ['## \\*escaped\\*', 'escaped'],
  ['## Footnote[^1]', 'footnote1'],
  ['## $x^2$ math', 'x2-math'],
  ['> ## In a quote', 'in-a-quote'],
  ['- ## In a list', 'in-a-list'],
  ['<h2>HTML heading</h2>', 'html-heading'],
  ['<h2 align="center">Centred</h2>', 'centred'],
  ['<h2>\n\nMarkdown in HTML\n\n</h2>', 'markdown-in-html'],
  ['## Curly {#own-id}', 'curly-own-id'],
  ['## ΣΊΣΥΦΟΣ', 'σίσυφος'],
  ['## İstanbul', 'i̇stanbul'],
  ['## Ⅳ roman', 'ⅳ-roman'],
  ['## x² + ½', 'x--'],
  ['## __proto__', 'proto'],
  ['## constructor', 'constructor'],
  ['## hasOwnProperty', 'hasownproperty'],
  ['## toString', 'tostring'],
  ['## https://example.org/a', 'httpsexampleorga'],
  ['## <https://example.org/b>', 'httpsexampleorgb'],
  ['##    ', ''],
  ['## #', '-1'],
] as const

describe('addresses of headings', () => {
  const markdown = `${HEADINGS.map(([heading]) => heading).join('\n\n')}\n\n[^1]: note\n`
  const expected = HEADINGS.map(([, address]) => address).filter((address) => address !== '')

  it('are those that GitHub gives, for the check and on the page', () => {
    const [check, page] = addressesOf(markdown)
    expect(check).toEqual(expected)
    expect(page).toEqual(expected)
  })

  it('are the same for the check and on the page, whatever is in a heading', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'B c',
        '*d*',
        '`e`',
        '[f](g)',
        '![h](i.png)',
        '<b>j</b>',
        '<!-- k -->',
        '<img alt="l">',
        '&amp;',
        '[^1]',
        '<br>',
      ],
      ...['<sup>2</sup>', '<a id="m"></a>', '<colour>', 'ü', '\\*', '~~n~~', 'https://example.org'],
    )
    const heading = fc.tuple(fc.constantFrom('# ', '## ', '- ## ', '> # '), fc.array(piece, { maxLength: 5 }))
    const text = fc.array(heading, { maxLength: 5 }).map((all) => all.map(([mark, pieces]) => mark + pieces.join(' ')))
    fc.assert(
      fc.property(text, (lines) => {
        const [check, page] = addressesOf(`${lines.join('\n\n')}\n\n[^1]: note\n`)
        expect(page).toEqual(check)
      }),
      { numRuns: 300, seed: 9001 },
    )
  })
})
