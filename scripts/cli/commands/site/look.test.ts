import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { brokenAddresses } from '../../../testing/crawl-site.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { type TemporaryRepository, temporaryFolder } from '../../../testing/temporary-repository.js'
import { sitePublisher } from './site-publisher.js'

const BUILD = ['site', 'build', '--today', '2026-11-22']
const LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="4"/></svg>'
const CONTACT = `# Whom to ask

Ada keeps QP-001: see [the procedure](../procedures/QP-001.md#purpose).

![A map](map.png)

<script>alert(1)</script>
`

function withSite(site: string, files: Readonly<Record<string, string>> = {}): TemporaryRepository {
  return temporaryFolder({
    ...SMALL_QMS,
    'qms-docs/qms.yml': `${SMALL_QMS['qms-docs/qms.yml']}site:\n${site}`,
    ...files,
  })
}

/** @returns a file of the site that is built */
function build(repository: TemporaryRepository, ...options: string[]): (path: string) => string {
  expect(repository.qms(...BUILD, ...options)).toMatchObject({ code: 0, error: '' })
  return (path) => repository.read(`_site/${path}`)
}

describe('what an organization makes of its manual', () => {
  it('is its logo and its words on every page', () => {
    const read = build(
      withSite('  logo: site/logo.svg\n  footer: 12 Mill Road, <Bristol>\n', { 'qms-docs/site/logo.svg': LOGO }),
    )
    const [, logo = ''] = /<img class="logo" src="\.\.\/([^"]*)" alt="">/.exec(read('documents/QP-001.html')) ?? []
    expect(read(logo)).toBe(LOGO)
    expect(read('index.html')).toContain('12 Mill Road, &lt;Bristol&gt;')
  })

  it('is its colour, with a lighter one for the dark; not one that cannot be read', () => {
    expect(build(withSite('  colours: { accent: "#6b2d8c" }\n'))('assets/site.css')).toMatch(
      /@media screen {\s*:root {\s*--accent: #6b2d8c;\s*--accent-page: #f0eaf4;\s*}\s*}\s*@media screen and \(prefers-color-scheme: dark\) {\s*:root {\s*--accent: #a985bc;/,
    )
    const pale = build(withSite('  colours: { accent: "#ffcc00" }\n'))
    expect(pale('assets/site.css')).not.toMatch(/@media screen {\s*:root/)
  })

  it('is its own style sheet, after ours', () => {
    const files = { 'qms-docs/site/site.css': 'h1 { letter-spacing: 0 }\n' }
    expect(build(withSite('  styles: site/site.css\n', files))('assets/site.css')).toMatch(
      /h1 { letter-spacing: 0 }\n$/,
    )
  })

  it('is pages of its own: in the menu, found by the search, and no controlled documents', () => {
    const files = { 'qms-docs/site/contact.md': CONTACT, 'qms-docs/site/map.png': 'a map' }
    const repository = withSite('  pages: [site/contact.md]\n', files)
    const read = build(repository)
    const page = read('pages/contact.html')
    expect(page).toMatch(/<h1[^>]*>Whom to ask<\/h1>/)
    expect(page.match(/Whom to ask<\/h/g)).toHaveLength(1)
    expect(page).toContain('<a href="../documents/QP-001.html#purpose"')
    expect(page).toContain('This page is not a controlled document.')
    expect(page).not.toContain('<script>')
    expect(read('index.html')).toContain('<a href="pages/contact.html">Whom to ask</a>')
    expect(read('api/documents.json')).not.toContain('contact')
    expect(brokenAddresses(`${repository.root}/_site`)).toEqual([])
  })

  it('is checked: what is not there, and colours that cannot be read', () => {
    const repository = withSite('  logo: site/logo.svg\n  colours: { accent: yellow }\n  styles: ../x.css\n')
    const { out } = repository.qms('check', '--today', '2026-11-22')
    expect(out).toContain('There is no file qms-docs/site/logo.svg. Correct the path, or remove it.')
    expect(out).toContain('expected a colour in quotation marks, such as "#0b6175"')
    expect(out).toContain('../x.css is not in qms-docs/. Put the file there')
    build(repository)
  })

  it('is the language of its documents, for those who read aloud and for the search', () => {
    const read = build(withSite('  language: de-CH\n'))
    expect(read('documents/QP-001.html')).toContain('<div class="text" lang="de-CH"')
    expect(Object.keys(JSON.parse(read('pagefind/pagefind-entry.json')).languages)).toEqual(['de'])
  })
})

describe('own templates', () => {
  const BADGE =
    "import { html } from '../html.js'\nexport const badge = (name, label = name) => html`<b>*${label}*</b>`\n"

  it('replace ours of the same name, wherever ours use them', () => {
    const repository = withSite('  language: en\n', { 'look/parts/badge.js': BADGE })
    expect(build(repository, '--templates', 'look')('documents/QP-001.html')).toContain('<b>*Not approved*</b>')
  })

  it('may use our other templates, and more parts of their own', () => {
    const files = {
      'look/not-found.js':
        "import { layout } from './layout.js'\nimport { sorry } from './parts/sorry.js'\nexport const notFound = (page, site) => layout(page, site, { kind: 'not-found', isAtRoot: true }, sorry(site.today))\n",
      'look/parts/sorry.js':
        "import { dateInWords } from '#words/date-in-words.js'\nimport { html } from '../html.js'\nexport const sorry = (day) => html`<h1>Gone since ${dateInWords(day)}</h1>`\n",
    }
    expect(build(withSite('  language: en\n', files), '--templates', 'look')('404.html')).toContain(
      '<h1>Gone since 22 November 2026</h1>',
    )
  })

  it('never run because a repository holds them', () => {
    const files = { 'site/templates/parts/badge.js': BADGE, 'qms-docs/site/templates/parts/badge.js': BADGE }
    expect(build(withSite('  language: en\n', files))('documents/QP-001.html')).not.toContain('<b>*Not approved*</b>')
    const asked = withSite('  templates: site/templates\n', files).qms('check', '--today', '2026-11-22')
    expect(asked.out).toContain('“templates” is not a field in “site”')
  })

  it.each([
    ['a name with a mistake', 'docment.js', '', 'docment.js in … replaces no template. Did you mean “document.js”?\n'],
    [
      'no such export',
      'home.js',
      'export const house = 1\n',
      "The requested module './home.js' does not provide an export named 'home'",
    ],
    [
      'an error',
      'home.js',
      'export const home = (page) => page.nothing.here\n',
      'The template for pages of the kind “home” failed at index.html: TypeError',
    ],
  ])('with %s are named', (_what, file, text, message) => {
    const repository = withSite('  language: en\n', { [`look/${file}`]: text })
    const { code, error } = repository.qms(...BUILD, '--templates', 'look')
    expect(code).toBe(2)
    expect(error.replaceAll(`${repository.root}/look`, '…')).toContain(message)
  })

  it('that fail for a text leave no page empty once the text is as it was', async () => {
    const path = 'qms-docs/procedures/QP-001.md'
    const files = {
      'look/document.js':
        "import { html } from './html.js'\nexport const document = ({ title }) => { if (title === 'Odd') throw new Error('odd'); return html`<h1>${title}</h1>` }\n",
    }
    const repository = withSite('  language: en\n', files)
    const silent = { write: () => {}, complain: () => {}, showProgress: () => {} }
    const context = { folder: repository.root, now: new Date(0), isTerminal: false, environment: {}, ...silent }
    const options = { today: '2026-11-22', cache: false, templates: 'look' }
    const { publish } = sitePublisher(context, join(repository.root, '_site'), options)
    const shown = () => repository.read('_site/documents/QP-001.html')
    await publish()
    const before = [repository.read(path), shown()] as const
    repository.write({ [path]: before[0].replace(/title: .*/, 'title: Odd') })
    await expect(publish()).rejects.toThrow('failed at documents/QP-001.html: Error: odd')
    repository.write({ [path]: before[0] })
    await publish()
    expect(shown()).toBe(before[1])
  })

  it('need a folder that is there', () => {
    const repository = temporaryFolder(SMALL_QMS)
    expect(repository.qms(...BUILD, '--templates', 'look').error).toBe(
      `There is no folder ${repository.root}/look. --templates names the folder of your own templates.\n`,
    )
  })
})
