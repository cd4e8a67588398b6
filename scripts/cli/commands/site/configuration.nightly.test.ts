import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import { type TemporaryRepository, temporaryFolder } from '../../../testing/temporary-repository.js'
import { sitePublisher } from './site-publisher.js'

const BUILD = ['site', 'build', '--today', '2026-11-22']
const CONFIG = ['--config', 'manual/eleventy.config.js']
const FOLDERS = "export const config = { dir: { input: 'pages', includes: '../_includes' } }\n"
const NOTHING = `${FOLDERS}export default function () {}\n`
const BADGE =
  "import { html } from '../html.js'\nexport const badge = (name, label = name) => html`<b>*${label}*</b>`\n"

/** @param files below `manual/` */
function withConfiguration(files: Readonly<Record<string, string>>, configuration = NOTHING): TemporaryRepository {
  const theirs = Object.entries({ 'pages/empty.txt': '', ...files }).map(([path, text]) => [`manual/${path}`, text])
  return temporaryFolder({
    ...SMALL_QMS,
    'manual/eleventy.config.js': configuration,
    ...Object.fromEntries(theirs),
  })
}

/** @returns a file of the site that is built */
function build(repository: TemporaryRepository, ...options: readonly string[]): (path: string) => string {
  expect(repository.qms(...BUILD, ...options)).toMatchObject({ code: 0, error: '' })
  return (path) => repository.read(`_site/${path}`)
}

/** @returns what is said instead */
function refusal(repository: TemporaryRepository, ...options: readonly string[]): string {
  const { code, error } = repository.qms(...BUILD, ...options)
  expect(code).toBe(2)
  return error.replaceAll(`${repository.root}/`, '')
}

describe('an Eleventy configuration that is named on the command line', () => {
  it('replaces parts of ours, wherever ours use them', () => {
    const repository = withConfiguration({ '_includes/parts/badge.js': BADGE })
    expect(build(repository, ...CONFIG)('documents/QP-001.html')).toContain('<b>*Not approved*</b>')
  })

  it('replaces the template of a kind of page, with parts of its own and ours', () => {
    const repository = withConfiguration({
      'pages/not-found.11ty.js':
        "import { onePageEach } from '../_includes/one-page-each.js'\nimport { sorry } from '../_includes/parts/sorry.js'\nexport const data = onePageEach('not-found', { isAtRoot: true })\nexport const render = ({ site }) => sorry(site.today)\n",
      '_includes/parts/sorry.js':
        "import { dateInWords } from '#words/date-in-words.js'\nimport { html } from '../html.js'\nexport const sorry = (day) => html`<h1>Gone since ${dateInWords(day)}</h1>`\n",
    })
    expect(build(repository, ...CONFIG)('404.html')).toContain('<h1>Gone since 22 November 2026</h1>')
  })

  it('adds pages in other languages of templates, in our frame, with our filters and data', () => {
    const repository = withConfiguration({
      'pages/team.njk':
        '---\ntitle: The <team>\nlayout: layouts/page.11ty.js\npermalink: us/team.html\n---\n<h1>{{ site.organization }}, {{ site.today | dateInWords }}</h1><a href="{{ \'documents.html\' | addressFrom(page.url) }}">{{ pages.report[0].whole.rows.length }} documents</a>\n',
    })
    const page = build(repository, ...CONFIG)('us/team.html')
    expect(page).toContain('<title>The &lt;team&gt; · Example</title>')
    expect(page).toContain('<h1>Example, 22 November 2026</h1><a href="../documents.html">2 documents</a>')
    expect(page).toContain('<link rel="stylesheet" href="../assets/site.css">')
  })

  it('needs no pages: filters, plug-ins and transforms reach every page', () => {
    const stamp =
      "export default function (eleventyConfig) {\n  eleventyConfig.addPlugin((config) => config.addTransform('stamp', (page) => `${page}<!-- ours -->`))\n}\n"
    const read = build(withConfiguration({}, stamp), ...CONFIG)
    for (const path of ['index.html', 'documents/QP-001.html', 'documents.html'])
      expect(read(path)).toMatch(/<\/html>\n<!-- ours -->$/)
  })

  it('takes nothing away that is put beside the pages of the build before', () => {
    const repository = withConfiguration({ 'pages/a.njk': '---\npermalink: a.html\n---\nA' })
    expect(build(repository, ...CONFIG)('a.html')).toBe('A')
    rmSync(join(repository.root, 'manual/pages/a.njk'))
    build(repository, ...CONFIG)
    expect(() => repository.read('_site/a.html')).toThrow('ENOENT')
  })

  it('never runs because a repository holds it, and no file of a repository makes pages go', () => {
    const throws = "throw new Error('ran')\n"
    const files = {
      'eleventy.config.js': throws,
      '.eleventy.js': throws,
      'site/_includes/parts/badge.js': BADGE,
      '.eleventyignore': '**/*.11ty.js\n**/pages/**\n',
      'package.json': '{ "type": "commonjs" }',
    }
    const page = build(temporaryFolder({ ...SMALL_QMS, ...files }))('documents/QP-001.html')
    expect(page).toContain('<span class="badge not-approved">Not approved</span>')
  })

  it('must not make templates of the documents', () => {
    const input = (folder: string) => `export const config = { dir: { input: '${folder}' } }\nexport default () => {}\n`
    for (const folder of ['..', '../qms-docs', '../qms-docs/procedures'])
      expect(refusal(withConfiguration({}, input(folder)), ...CONFIG)).toMatch(
        /manual\/eleventy\.config\.js names .* as its “input”, where the documents are\. They must not run as templates: name a folder of its own\.\n$/,
      )
  })
})

describe('a configuration that does not work', () => {
  it.each([
    ['none there', [], '', 'There is no file manual/none.js. --config names an Eleventy configuration of your own.\n'],
    ['an error', [], 'export default (\n', 'manual/eleventy.config.js cannot be loaded: '],
    [
      'no function',
      [],
      'export default 1\n',
      'manual/eleventy.config.js has no default export that is a function: “export default function (eleventyConfig) { … }”.\n',
    ],
    [
      'folders where older configurations have them',
      [],
      "export default () => ({ dir: { input: 'pages' } })\n",
      'manual/eleventy.config.js returns something. Folders and formats are read from “export const config = { dir: … }”.\n',
    ],
    [
      'no such folder',
      [],
      "export const config = { dir: { input: 'page' } }\nexport default () => {}\n",
      'manual/eleventy.config.js names manual/page as its “input”, and there is no such folder.\n',
    ],
    [
      'a part that is nearly called like ours',
      ['_includes/parts/bagde.js', ''],
      NOTHING,
      'parts/bagde.js in manual/_includes replaces no file of ours. Did you mean “parts/badge.js”?\n',
    ],
    [
      'a template that fails',
      [
        'pages/home.11ty.js',
        "import { onePageEach } from '../_includes/one-page-each.js'\nexport const data = onePageEach('home')\nexport const render = ({ home }) => home.nothing.here\n",
      ],
      NOTHING,
      'The template for pages of the kind “home” failed at index.html: TypeError',
    ],
    [
      'a page that fails',
      ['pages/team.njk', '---\npermalink: team.html\n---\n{{ site.today | shout }}'],
      NOTHING,
      'A template of your configuration failed: ',
    ],
  ] as const)('is named: %s', (what, [path, text], configuration, message) => {
    const repository = withConfiguration(path ? { [path]: text } : {}, configuration)
    const config = what === 'none there' ? ['--config', 'manual/none.js'] : CONFIG
    expect(refusal(repository, ...config)).toContain(message)
  })

  it('leaves no page empty once a text is as it was', async () => {
    const path = 'qms-docs/procedures/QP-001.md'
    const repository = withConfiguration({
      'pages/document.11ty.js':
        "import { onePageEach } from '../_includes/one-page-each.js'\nimport { html } from '../_includes/html.js'\nexport const data = onePageEach('document')\nexport const render = ({ document: { title } }) => { if (title === 'Odd') throw new Error('odd'); return html`<h1>${title}</h1>` }\n",
    })
    const silent = { write: () => {}, complain: () => {}, showProgress: () => {} }
    const context = { folder: repository.root, now: new Date(0), isTerminal: false, environment: {}, ...silent }
    const options = { today: '2026-11-22', cache: false, config: 'manual/eleventy.config.js' }
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

  it('is asked for in place of a folder of templates, as it once was', () => {
    expect(refusal(temporaryFolder(SMALL_QMS), '--templates', 'look')).toBe(
      '--templates has been replaced by --config: it names an Eleventy configuration, whose “input” is the folder of your own templates. docs/reference/manual.md says how to move them.\n',
    )
  })
})
