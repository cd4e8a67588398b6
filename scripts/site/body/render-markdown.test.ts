import { describe, expect, it } from 'vitest'
import { loadMarkdownParser } from '../../core/read/index.js'
import { sayIn } from '../../core/words/say.js'
import { readLanguage } from '../output/read-language.js'
import type { BodyLinks } from './body-links.js'
import { renderMarkdown } from './render-markdown.js'

const parse = await loadMarkdownParser('satteri')
const links: BodyLinks = {
  resolve: (url) =>
    url.startsWith('http')
      ? { href: url, isOutside: true }
      : url.startsWith('tel:')
        ? { href: url }
        : url === 'QP-004.md'
          ? { href: 'QP-004.html', title: 'Records' }
          : { nowhere: 'not part of this manual' },
  mention: (id) => (id === 'QP-004' ? { href: 'QP-004.html', title: 'Records' } : undefined),
  picture: (url) => (url === 'clip.png' ? '../files/1.png' : undefined),
}
const PLAIN_CLIP =
  '<p><a class="zoom" href="../files/1.png" aria-label="Show the picture larger"><img src="../files/1.png" alt="" loading="lazy"></a><b>x</b></p>'
const render = (markdown: string) => renderMarkdown(parse, markdown, { links, drawings: new Map() })

describe('what documents may not do', () => {
  it.each([
    [
      'run a script, which is shown as text',
      'Text <script>alert(1)</script> goes on',
      '<p>Text &#x3C;script>alert(1)&#x3C;/script> goes on</p>',
    ],
    ['bring in elements', '<object data="https://example.org"></object><button>Go</button>', '<p>Go</p>'],
    [
      'give elements a style, or code to run',
      '<p style="position: fixed" class="frame" onclick="alert(1)" data-x="y">Text</p>',
      '<p>Text</p>',
    ],
    [
      'ask for pictures by HTML',
      '<img src=x onerror=alert(1)>',
      '<span class="missing">Missing picture: without description</span>',
    ],
    ['take the place of what scripts use', '<img name="getElementById" src="clip.png"><b id="Main">x</b>', PLAIN_CLIP],
    ['link to a script', '[here](javascript:alert(1))', '<p><a>here</a></p>'],
    [
      'link to a script in disguise',
      '[here](JaVaScRiPt:alert(1)) [there](data:text/html,x)',
      '<p><a>here</a> <a>there</a></p>',
    ],
    ['use templates', '{{ 7 * 7 }} {% include "x" %} ${1}', '<p>{{ 7 * 7 }} {% include "x" %} ${1}</p>'],
    [
      'ask for pictures elsewhere',
      '![A map](https://example.org/x.png)',
      '<p><span class="missing">Missing picture: A map</span></p>',
    ],
  ])('%s', (_name, markdown, html) => expect(render(markdown).trim()).toBe(html))

  it('stop the build by being nested too deep', () => {
    expect(render(`${'>'.repeat(20_000)} deep`)).toContain('deep')
  })
})

describe('HTML in a body', () => {
  it.each([
    ['raised and lowered', '10<sup>3</sup> H<sub>2</sub>O', '<p>10<sup>3</sup> H<sub>2</sub>O</p>'],
    ['struck, and inserted', '<del>not</del> <ins>now</ins>', '<p><del>not</del> <ins>now</ins></p>'],
    [
      'with Markdown in it',
      '<div align="center">\n\n*so*\n\n</div>',
      '<div align="center">\n<p><em>so</em></p>\n</div>',
    ],
    ['a comment', 'a<!-- hidden -->b\n\n<!-- more -->', '<p>ab</p>'],
    [
      'folded',
      '<details open><summary>More</summary>\n\nText.\n\n</details>',
      '<details open><summary>More</summary>\n<p>Text.</p>\n</details>',
    ],
    [
      'a table',
      '<table><tr><td colspan="2">One<br>two</table>',
      '<div class="wide" tabindex="0" role="group" aria-label="Table"><table><tbody><tr><td colspan="2">One<br>two</td></tr></tbody></table></div>',
    ],
    [
      'a link and an id of a document',
      '<p>See QP-004, or <a href=" QP-004.md " id="there">this</a>, not <code>QP-004</code>.</p>',
      '<p>See <a href="QP-004.html" title="Records">QP-004</a>, or <a id="there" href="QP-004.html" title="Records">this</a>, not <code>QP-004</code>.</p>',
    ],
    [
      'a link to what is not published',
      '<a href="../secret.md">x</a>',
      '<p><span class="unpublished">x<span class="link-note"> (not part of this manual)</span></span></p>',
    ],
    [
      'a picture, as large as it is said to be',
      '<img src="clip.png" alt="The clip" width="200" align="right">',
      '<a class="zoom" href="../files/1.png" aria-label="The clip: show larger"><img src="../files/1.png" alt="The clip" width="200" align="right" loading="lazy"></a>',
    ],
    [
      'a picture in several forms',
      '<picture><source media="(prefers-color-scheme: dark)" srcset="clip.png 2x"><source srcset="gone.png"><img src="clip.png" alt="The clip"></picture>',
      '<p><a class="zoom" href="../files/1.png" aria-label="The clip: show larger"><picture><source media="(prefers-color-scheme: dark)" srcset="../files/1.png 2x"><img src="../files/1.png" alt="The clip" loading="lazy"></picture></a></p>',
    ],
    [
      'a heading with an address of its own',
      '<h2 id="own">Steps</h2>',
      '<h2 id="steps"><a id="own"></a>Steps<a class="anchor" href="#steps" aria-label="Link to this section"></a></h2>',
    ],
    ['a telephone number', '[call](tel:+41445550100)', '<p><a href="tel:+41445550100">call</a></p>'],
  ])('%s', (_name, markdown, html) => expect(render(markdown).trim()).toBe(html))
})

describe('a body on the site', () => {
  it('has the addresses that links in the repository use', () => {
    const html = render('## Purpose & scope\n\n## Purpose & scope\n\n<a id="step-3"></a>Third step')
    expect([...html.matchAll(/id="([^"]*)"/g)].map(([, id]) => id)).toEqual([
      'purpose--scope',
      'purpose--scope-1',
      'step-3',
    ])
  })

  it('links documents that it names, but not in code, links or longer ids', () => {
    expect(render('See QP-004, `QP-004` and XQP-004-1.')).toBe(
      '<p>See <a href="QP-004.html" title="Records">QP-004</a>, <code>QP-004</code> and XQP-004-1.</p>',
    )
  })

  it('says where a link leads to nothing that is published', () => {
    expect(render('[the plan](../secret/plan.md)')).toBe(
      '<p><span class="unpublished">the plan<span class="link-note"> (not part of this manual)</span></span></p>',
    )
  })

  it('marks what leaves the site', () => {
    expect(render('[ISO](https://www.iso.org)')).toBe(
      '<p><a href="https://www.iso.org" class="outside" rel="noopener noreferrer">ISO</a></p>',
    )
  })

  it('keeps the page’s title the only one', () => {
    expect(render('# Top\n\n## Below')).toMatch(/<h2 id="top">Top.*<h3 id="below">Below/s)
  })

  it('puts wide tables into a frame that scrolls and that the keyboard reaches', () => {
    const row = `|${'x|'.repeat(200)}\n`
    const html = render(`${row}|${'-|'.repeat(200)}\n${row}`)
    expect(html).toMatch(/^<div class="wide" tabindex="0" role="group" aria-label="Table"><table>/)
    expect(html.match(/<th>/g)).toHaveLength(200)
  })

  it('leads from step to step, whatever an author calls other places', () => {
    const text = '## Purpose\n\n<a id="Step-1"></a>Why.\n\n## Steps\n\n1. Write\n2. Check\n\n## Records\n'
    const html = renderMarkdown(parse, text, { links, drawings: new Map(), steps: 'steps' })
    expect(html).toMatch(/^<p class="first-step" [^>]*><a href="#Step-1"><strong>Step 1<\/strong> Write<\/a><\/p>/)
    expect(html.match(/id="Step-1"/g)).toHaveLength(1)
    const ways = [...html.matchAll(/<p class="step-way"[^>]*>(.*?)<\/p>/g)].map(([, way]) => way)
    expect(ways).toEqual([
      '<a href="#Step-2" rel="next">Step 2</a>',
      '<a href="#Step-1" rel="prev">Step 1</a><a href="#records" rel="next">Records</a>',
    ])
  })

  it('shows boxes to tick as signs, and callouts with their name', () => {
    expect(render('- [x] Done\n- [ ] Open')).toMatch(/☑ Done[\s\S]*☐ Open/)
    expect(render('> [!WARNING]\n> Cells burn.')).toMatch(
      /<div class="callout warning" role="note"><p class="callout-title">Warning<\/p>[\s\S]*Cells burn/,
    )
  })

  it('says what is around a text in the language of the manual', () => {
    const text =
      '# Titel\n\n## Zweck\n\n1. Los[^1]\n\n> [!CAUTION]\n> Heiß.\n\n![](fehlt.png) [weg](weg.md)\n\n[^1]: Sofort.\n'
    const say = sayIn(readLanguage('de'))
    const html = renderMarkdown(parse, text, { links, drawings: new Map(), steps: 'zweck', say })
    const german = [
      '<strong>Schritt 1</strong> Los',
      'aria-label="Link zu diesem Abschnitt"',
      '<p class="callout-title">Vorsicht</p>',
      'Bild fehlt: ohne Beschreibung',
      '>Fußnoten<',
      'aria-label="Zurück zur Erwähnung 1"',
    ]
    expect(german.filter((one) => !html.includes(one))).toEqual([])
  })

  it('leaves every script of the world as it is', () => {
    expect(render('مرحبا بالعالم 品質方針 – ok')).toBe('<p>مرحبا بالعالم 品質方針 – ok</p>')
  })
})
