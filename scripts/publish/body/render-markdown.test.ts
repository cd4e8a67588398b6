import { describe, expect, it } from 'vitest'
import { loadMarkdownParser } from '../../read/index.js'
import type { BodyLinks } from './body-links.js'
import { renderMarkdown } from './render-markdown.js'

const parse = await loadMarkdownParser('satteri')
const links: BodyLinks = {
  resolve: (url) =>
    url.startsWith('http')
      ? { href: url, isOutside: true }
      : url === 'QP-004.md'
        ? { href: 'QP-004.html', title: 'Records' }
        : { nowhere: 'not part of this manual' },
  mention: (id) => (id === 'QP-004' ? { href: 'QP-004.html', title: 'Records' } : undefined),
  picture: (url) => (url === 'clip.png' ? '../files/1.png' : undefined),
}
const render = (markdown: string) => renderMarkdown(parse, markdown, { links, drawings: new Map() })

describe('what documents may not do', () => {
  it.each([
    ['run a script', 'Text <script>alert(1)</script> goes on', '<p>Text alert(1) goes on</p>'],
    ['bring in elements', '<iframe src="https://example.org"></iframe>\n\n<img src=x onerror=alert(1)>', ''],
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

  it('shows boxes to tick as signs, and callouts with their name', () => {
    expect(render('- [x] Done\n- [ ] Open')).toMatch(/☑ Done[\s\S]*☐ Open/)
    expect(render('> [!WARNING]\n> Cells burn.')).toMatch(
      /<div class="callout warning" role="note"><p class="callout-title">Warning<\/p>[\s\S]*Cells burn/,
    )
  })

  it('leaves every script of the world as it is', () => {
    expect(render('مرحبا بالعالم 品質方針 – ok')).toBe('<p>مرحبا بالعالم 品質方針 – ok</p>')
  })
})
