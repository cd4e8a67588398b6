import { beforeAll, describe, expect, it } from 'vitest'
import { loadMarkdownParser } from '../../core/read/index.js'
import type { BodyLinks } from '../body/body-links.js'
import { renderMarkdown } from '../body/render-markdown.js'
import { cleanSvg } from '../svg/clean-svg.js'
import { drawDiagrams } from './draw-diagrams.js'
import { findDiagrams } from './find-diagrams.js'
import { plainMermaid } from './plain-mermaid.js'

const parse = await loadMarkdownParser('satteri')
const links: BodyLinks = {
  resolve: () => ({ nowhere: 'not here' }),
  mention: (id) => ({ href: `${id}.html` }),
  picture: () => undefined,
}

async function show(markdown: string): Promise<string> {
  return renderMarkdown(parse, markdown, { links, drawings: await drawDiagrams(findDiagrams(parse, markdown)) })
}

const mermaid = (source: string) => `\`\`\`mermaid\n${source}\n\`\`\``

const FLOW = '```mermaid\nflowchart LR\n  A[Stop QP-004] --> B{Safe?}\n```'

/** What cannot be drawn, and why. */
const UNDRAWN = [
  ['```dot\ndigraph { a ->\n```', 'Line 1: “{” is never closed.'],
  ['```dot\ndigraph {\n a => b\n}\n```', 'Line 2: between boxes of a digraph, write ->.'],
  [
    '```mermaid\npie title Costs\n```',
    'It begins with “pie title Costs”. Flowcharts (flowchart LR), state, sequence, class and entity diagrams, and xy charts can be drawn.',
  ],
  ['```mermaid\n```', 'There is nothing in it.'],
  [
    `\`\`\`mermaid\nflowchart LR\n${'A --> B\n'.repeat(3000)}\`\`\``,
    'It has more than 20000 characters. Split it into several diagrams.',
  ],
  ['```mermaid\nflowchart LR\n A[x --> B\n```', 'Line 2 is not understood, near “A[x --> B”.'],
  ['```dot\ngraph { a --> b }\n```', 'Line 1: between boxes of a graph, write --.'],
  ['```dot\ndigraph { a [shape=] }\n```', 'Line 1 is not understood, near “]”.'],
] as const

/** The words of each kind of diagram. */
const WORDS = [
  [
    'flowchart TD\nA[One]-->B([Two])\nB--three-->C{Four}\nC-.->|five|us-east[(Six)]\nsubgraph s [Seven]\nD>Eight]\nend',
    'One Two three Four five Six Seven Eight',
  ],
  [
    'stateDiagram-v2\n[*] --> One\nOne --> Two : three\nstate "Four" as f\nf --> One\nstate Five {\nSix --> Seven\n}',
    'One Two three Four Five Six Seven',
  ],
  [
    'sequenceDiagram\nparticipant A as One\nactor B as Two\nA->>+B: three\nloop Four\nB-->>-A: five\nend\nNote over A,B: Six',
    'One Two three Four five Six',
  ],
  [
    'classDiagram\nclass One {\n+two() Three\n}\nOne <|-- Four\nOne "5" --> "6" Seven : eight',
    'One two Three Four 5 6 Seven eight',
  ],
  ['erDiagram\nONE ||--o{ TWO : three\nONE {\nint four PK "five"\n}', 'ONE TWO three four'],
  [
    'xychart-beta\ntitle "One"\nx-axis [two, three]\ny-axis "Four" 0 --> 9\nbar [5, 6]\nline [1, 2]',
    'One two three Four',
  ],
] as const

describe('diagrams', () => {
  // In one thread, and none is drawn again.
  beforeAll(async () => {
    const all = [...UNDRAWN.map(([markdown]) => markdown), ...WORDS.map(([source]) => mermaid(source))]
    await drawDiagrams(findDiagrams(parse, all.join('\n\n')))
  })

  it('are drawn where they stand, with a name for those who do not see them and the source for all', async () => {
    const html = await show(`## The way\n\n${FLOW}`)
    expect(html).toMatch(
      /<figure class="diagram"><div class="wide" tabindex="0" role="group" aria-label="Diagram"><svg viewBox/,
    )
    expect(html).toContain('aria-label="Diagram: The way"')
    expect(html).toMatch(/>Stop QP-004<\/text>/)
    expect(html).toMatch(/<summary>Diagram as text<\/summary><pre tabindex="0"><code[^>]*>flowchart LR/)
  })

  it('lead to the documents that their boxes name; without such links, they are a single image', async () => {
    const html = await show(FLOW)
    expect(html).toMatch(/<a href="QP-004.html"><text [^>]*>Stop QP-004<\/text><\/a>/)
    expect(html).not.toContain('role="img"')
    expect(await show(FLOW.replace('QP-004', 'all'))).toContain('role="img" aria-label="Diagram"')
  })

  it.each(['How it goes', 'title="How it goes"'])('are called what their author calls them: %s', async (name) => {
    const html = await show(FLOW.replace('mermaid', `mermaid ${name}`))
    expect(html).toContain('aria-label="How it goes"')
    expect(html).toContain('<figcaption>How it goes</figcaption>')
  })

  it.each(['dot', 'graphviz', 'gv'])('may be written for Graphviz: %s', async (language) => {
    const html = await show(`\`\`\`${language}\ndigraph { a [label="Goods in"]; a -> b }\n\`\`\``)
    expect(html).toMatch(/>Goods in<\/text>/)
    expect(html).toContain('stroke="currentColor"')
    expect(html).not.toMatch(/font-family|fill="white"|<title>/)
  })

  it('have colours of the page, or white paper if they bring their own', async () => {
    expect(await show(FLOW)).toContain('<figure class="diagram">')
    expect(await show(FLOW.replace('?}', '?}\n  style A fill:#fee'))).toContain('<figure class="diagram own-colours">')
  })

  it('say how many thirds of a sheet they take, so that a heading stays with one that is high', async () => {
    const steps = (count: number) => Array.from({ length: count }, (_none, at) => `  A${at} --> A${at + 1}\n`).join('')
    const shownOf = (count: number) => show(`\`\`\`mermaid\nflowchart TD\n${steps(count)}\`\`\``)
    expect(await shownOf(1)).not.toContain('data-thirds')
    expect(await shownOf(4)).toContain('data-thirds="2"')
    expect(await shownOf(20)).toContain('data-thirds="3"')
  })

  it('never use an id twice on a page', async () => {
    const ids = [...(await show(`${FLOW}\n\n${FLOW}`)).matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toContain('Diagram2-arrowhead')
  })

  it.each(UNDRAWN)(
    'that cannot be drawn are shown as their source alone, and the build says why',
    async (markdown, problem) => {
      const html = await show(markdown)
      expect(html).toMatch(/^<pre tabindex="0"><code class="language-(mermaid|dot)"[^>]*>[^<]*<\/code><\/pre>$/)
      const drawings = await drawDiagrams(findDiagrams(parse, markdown))
      expect([...drawings.values()]).toEqual([{ problem }])
    },
  )

  it.each([
    ['A-->B', 'A --> B'],
    ['A---->B; B ====> C;', 'A --> B\nB ==> C'],
    ['A--yes-->B & us-east', 'A -->|yes| B & us-east'],
    ['A -. "no (n)" .-> B{Ok?}:::done %% note', 'A -.->|"no (n)"| B{Ok?}:::done'],
  ])('in Mermaid are brought into the form that is drawn: %s', (written, drawn) =>
    expect(plainMermaid(`flowchart LR\n${written}`)).toBe(`flowchart LR\n${drawn}`),
  )

  it.each(WORDS)('in Mermaid have in the picture all that is in their text: %s', async (source, words) => {
    const html = await show(mermaid(source))
    const drawn = [...html.matchAll(/>([^<>]+)<\/t(?:ext|span)>/g)].map(([, text]) => text).join(' ')
    expect(words.split(' ').filter((word) => !drawn.includes(word))).toEqual([])
  })

  it('cannot run, load or lead anywhere', async () => {
    const html = await show(`\`\`\`dot
digraph { a [label="<script>alert(1)</script>", URL="javascript:alert(2)", image="https://example.org/x.png", tooltip="t"] }
\`\`\`

\`\`\`mermaid
flowchart LR
  A["<img src=x onerror=alert(3)>"] --> B
  click A "javascript:alert(4)"
  style B fill:url(https://example.org/x),stroke:#a00
\`\`\``)
    const drawn = html.replaceAll(/<pre[\s\S]*?<\/pre>/g, '')
    expect(drawn).not.toMatch(/<script|<img|<a |href|javascript|example\.org|style=|<style/)
    expect(drawn).toContain('&#x3C;script>alert(1)&#x3C;/script>')
  })
})

describe('a picture from a drawing program', () => {
  const clean = (content: string) => cleanSvg(`<svg viewBox="0 0 1 1">${content}</svg>`)?.svg.children
  it.each([
    '<script>alert(1)</script>',
    '<foreignObject><div>x</div></foreignObject>',
    '<style>@import url(https://example.org)</style>',
    '<image href="https://example.org/x.png"/>',
    '<use href="#x"/>',
    '<title>x</title>',
  ])('loses what is no shape: %s', (content) => expect(clean(content)).toEqual([]))

  it.each([
    'onclick="alert(1)"',
    'style="fill:url(https://example.org)"',
    'href="https://example.org"',
    'id="Main"',
    'class="notice"',
    'data-x="1"',
  ])('keeps no attribute that does more than look: %s', (attribute) =>
    expect(clean(`<rect width="2.34567" ${attribute}/>`)).toEqual([
      { type: 'element', tagName: 'rect', properties: { width: '2.35' }, children: [] },
    ]),
  )

  it.each(['url(https://example.org)', 'expression(alert(1))'])('has no colour where none is named: %s', (colour) =>
    expect(clean(`<rect fill="${colour}"/>`)).toMatchObject([{ properties: { fill: 'none' } }]),
  )

  it('keeps what a link is about, without the link', () =>
    expect(clean('<a href="javascript:x"><rect/></a>')).toMatchObject([{ tagName: 'rect' }]))

  it.each(['<!DOCTYPE svg [<!ENTITY x "y">]><svg/>', '<svg><g></svg>', '<svg ="1"/>', '<svg'])(
    'is not read on if it is no plain XML: %s',
    (source) => expect(() => cleanSvg(source)).toThrow(SyntaxError),
  )
})
