import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installPacked, packToolkitOf } from './testing/packed-toolkit.js'
import { SMALL_QMS } from './testing/small-qms.js'
import { repositoryIn } from './testing/temporary-repository.js'
import { type ToolkitCopy, toolkitCopy } from './testing/toolkit-copy.js'

/** What an organization makes its own: a plug-in, a filter, a transform, a layout, a page in each layout, a part and a template. */
const CUSTOM = {
  'qms-docs/qms.yml': `${SMALL_QMS['qms-docs/qms.yml']}site: { styles: site/ours.css }\n`,
  'qms-docs/site/ours.css': 'h1 { letter-spacing: 0.1em }\n',
  'manual/eleventy.config.js': `import { IdAttributePlugin } from '@11ty/eleventy'
export const config = { dir: { input: 'pages', includes: '../_includes' } }
export default function (eleventyConfig) {
  eleventyConfig.addPlugin(IdAttributePlugin)
  eleventyConfig.addFilter('shout', (text) => text.toUpperCase())
  eleventyConfig.addTransform('stamp', (page) => page + '<!-- ours -->')
}
`,
  'manual/_includes/layouts/bare.njk': '<!doctype html><title>{{ title }}</title><main>{{ content | safe }}</main>',
  'manual/pages/team.njk':
    '---\ntitle: Our team\nlayout: layouts/page.11ty.js\npermalink: team.html\n---\n<h1>{{ title | shout }}</h1><h2>Who is here</h2>{{ pages.person.length }} person',
  'manual/pages/poster.njk':
    '---\ntitle: Poster\nlayout: layouts/bare.njk\npermalink: poster.html\n---\n<h1>{{ site.organization | shout }}</h1>',
  'manual/_includes/parts/badge.js':
    "import { html } from '../html.js'\nexport const badge = (name, label = name) => html`<b>*${label}*</b>`\n",
  'manual/pages/not-found.11ty.js':
    "import { html } from '../_includes/html.js'\nimport { onePageEach } from '../_includes/one-page-each.js'\nexport const data = onePageEach('not-found', { isAtRoot: true })\nexport const render = () => html`<h1>Ask at the desk</h1>`\n",
}

/** What the next version does otherwise: its frame, a template, its styles, and a kind of page more. */
function changeToolkit(copy: ToolkitCopy): void {
  const replace = (path: string, from: string, to: string) => {
    const text = copy.read(path)
    if (!text.includes(from)) throw new Error(`${path} does not say ${from}.`)
    copy.write(path, text.replace(from, to))
  }
  replace('package.json', /"version": ".*"/.exec(copy.read('package.json'))?.[0] ?? '', '"version": "9.9.9"')
  replace('site/_includes/layouts/page.11ty.js', '<footer class="site-footer">', '<footer class="next-footer">')
  replace('site/pages/due.11ty.js', '<h1>${page.title}</h1>', '<h1>Next: ${page.title}</h1>')
  replace('site/styles/base.css', ':root {', ':root {\n  --next: 1;')
  copy.write(
    'scripts/site/pages/labels-page.ts',
    "import type { BuildPages, PlainPage } from './build-pages.js'\n\nexport const labelPages: BuildPages<PlainPage> = () => [{ path: 'labels.html', title: 'Labels' }]\n",
  )
  copy.write(
    'site/pages/labels.11ty.js',
    "import { html } from '../_includes/html.js'\nimport { onePageEach } from '../_includes/one-page-each.js'\nimport { badge } from '../_includes/parts/badge.js'\n\nexport const data = onePageEach('labels')\n\nexport function render({ labels }) {\n  return html`<h1>${labels.title}</h1>${badge('new')}`\n}\n",
  )
  copy.addLine('scripts/site/pages/kinds.ts', "export { labelPages as labels } from './labels-page.js'", 'export ')
}

type Site = Readonly<Record<string, string>>
let folder: string
let before: Site
let after: Site

/** Builds the customized manual with one packed version, then with the next one in its place. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qms-upgrade-'))
  const repository = repositoryIn(join(folder, 'organization'))
  repository.write({ ...SMALL_QMS, ...CUSTOM })
  mkdirSync(join(repository.root, 'node_modules'))
  symlinkSync(resolve('node_modules/@11ty'), join(repository.root, 'node_modules/@11ty'))
  const buildWith = (file: string): Site => {
    const program = installPacked(file, repository.root)
    const options = ['--config', 'manual/eleventy.config.js', '--today', '2026-11-22']
    execFileSync(process.execPath, [program, 'site', 'build', ...options], { cwd: repository.root, stdio: 'pipe' })
    const paths = readdirSync(join(repository.root, '_site'), { recursive: true, encoding: 'utf8' })
    const texts = paths.filter((path) => /\.(?:html|css)$/.test(path)).sort()
    return Object.fromEntries(texts.map((path) => [path, repository.read(`_site/${path}`)]))
  }
  mkdirSync(join(folder, 'packages'))
  before = buildWith(packToolkitOf('.', join(folder, 'packages')))
  const copy = toolkitCopy()
  try {
    changeToolkit(copy)
    copy.build()
    after = buildWith(packToolkitOf(copy.root, join(folder, 'packages')))
  } finally {
    copy.remove()
  }
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** @returns the same page with one version and with the next */
function both(path: string): readonly [string, string] {
  return [before[path] ?? '', after[path] ?? '']
}

describe('a manual that an organization made its own, after an upgrade,', () => {
  it('shows what the toolkit changed: frame, template, styles, version and a kind of page more', () => {
    const footers = both('documents/QP-001.html').map((page) => /<footer class="(.*?)"/.exec(page)?.[1])
    expect(footers).toEqual(['site-footer', 'next-footer'])
    expect(both('due.html').map((page) => page.includes('>Next: '))).toEqual([false, true])
    expect(both('assets/site.css').map((styles) => styles.includes('--next: 1;'))).toEqual([false, true])
    expect(after['index.html']).toContain('content="qms-kit 9.9.9"')
    expect([before['labels.html'], after['labels.html']]).toEqual([undefined, expect.stringContaining('Labels</h1>')])
  })

  it('still has their plug-in, filter and data on their page, in the new frame', () => {
    for (const page of both('team.html'))
      expect(page).toContain('<h1 id="our-team">OUR TEAM</h1><h2 id="who-is-here">Who is here</h2>1 person')
    expect(after['team.html']).toContain('<footer class="next-footer">')
  })

  it('still has their layout, to the byte', () => {
    const [one, other] = both('poster.html')
    expect(one).toBe('<!doctype html><title>Poster</title><main><h1 id="example">EXAMPLE</h1></main><!-- ours -->')
    expect(other).toBe(one)
  })

  it('still has their part and their template in place of ours, also on the kind of page that is new', () => {
    for (const page of both('documents/QP-001.html')) expect(page).toContain('<b>*Not approved*</b>')
    for (const page of both('404.html')) expect(page).toContain('Ask at the desk</h1>')
    expect(after['labels.html']).toContain('<b>*new*</b>')
  })

  it('still has their transform on every page, and their styles after ours', () => {
    const pages = Object.entries(after).filter(([path]) => path.endsWith('.html'))
    expect(pages.filter(([, page]) => !page.trimEnd().endsWith('<!-- ours -->')).map(([path]) => path)).toEqual([])
    for (const styles of both('assets/site.css'))
      expect(styles.indexOf('letter-spacing: 0.1em')).toBeGreaterThan(styles.lastIndexOf('@layer'))
  })

  it('loses no page that there was', () => {
    expect(Object.keys(before).filter((path) => after[path] === undefined)).toEqual([])
  })
})
