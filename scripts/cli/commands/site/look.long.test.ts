import { describe, expect, it } from 'vitest'
import { brokenAddresses } from '../../../testing/crawl-site.js'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { type TemporaryRepository, temporaryFolder } from '../../../testing/temporary-repository.js'

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
    expect(JSON.parse(read('search/frame.json')).words).toMatchObject({
      language: 'de-CH',
      stopWords: expect.arrayContaining(['wann']),
    })
  })
})
