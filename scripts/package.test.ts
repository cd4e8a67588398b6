import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { SMALL_QMS } from './testing/small-qms.js'
import { type TemporaryRepository, temporaryFolder } from './testing/temporary-repository.js'

const DIAGRAM = '\n```mermaid\nflowchart LR\n  A[Count] --> B[Note]\n```\n'

const { version: VERSION } = JSON.parse(readFileSync('package.json', 'utf8'))

/** Puts what would be in the package where npm would put it, with the packages that it asks for and no others. */
function installPackage({ root }: TemporaryRepository): string {
  const [packed] = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8', stdio: 'pipe' }),
  )
  const folder = join(root, 'node_modules/qms-kit')
  for (const { path } of packed.files) cpSync(path, join(folder, path))
  for (const path of neededPackages()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    symlinkSync(resolve(path), join(folder, path))
  }
  return folder
}

function neededPackages(): readonly string[] {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  return Object.keys(packages).filter(
    (path) => /^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path) && !packages[path].dev && existsSync(path),
  )
}

it('the package holds all that the program needs: schemas, templates and what they import, and what runs in threads', () => {
  const repository = temporaryFolder({
    ...SMALL_QMS,
    'qms-docs/procedures/QP-001.md': `${SMALL_QMS['qms-docs/procedures/QP-001.md']}${DIAGRAM}`,
  })
  const folder = installPackage(repository)
  const build = ['site', 'build', '--today', '2026-11-22']
  const said = execFileSync(process.execPath, [join(folder, 'dist/bin/cli.js'), ...build], {
    cwd: repository.root,
    encoding: 'utf8',
  })
  expect(said).toContain('2 documents and records as of 22 November 2026')
  expect(repository.read('_site/documents/QP-001.html')).toContain('Diagram as text')
  expect(repository.read('_site/assets/register.js')).toContain('addFilters')
  const inThreads = ['worker.js', 'draw-diagram.js'].map((name) => existsSync(join(folder, 'dist/bin', name)))
  expect(inThreads).toEqual([true, true])
})

it('the package does without what makes types, and says how to get it', () => {
  const repository = temporaryFolder(SMALL_QMS)
  const program = join(installPackage(repository), 'dist/bin/cli.js')
  const { status, stderr } = spawnSync(process.execPath, [program, 'generate', 'types'], {
    cwd: repository.root,
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([
    2,
    'Types are made by the package json-schema-to-typescript, which is not installed. Run “npm install --save-dev json-schema-to-typescript”, then this again.\n',
  ])
})

it('an Eleventy configuration of one’s own, with a plug-in of Eleventy, makes the same manual after an upgrade', () => {
  const repository = temporaryFolder({
    ...SMALL_QMS,
    'manual/eleventy.config.js': `import { IdAttributePlugin } from '@11ty/eleventy'
export const config = { dir: { input: 'pages', includes: '../_includes' } }
export default function (eleventyConfig) {
  eleventyConfig.addPlugin(IdAttributePlugin)
  eleventyConfig.addFilter('shout', (text) => text.toUpperCase())
}
`,
    'manual/pages/team.njk':
      '---\ntitle: Our team\nlayout: layouts/page.11ty.js\npermalink: team.html\n---\n<h1>{{ title | shout }}</h1><h2>Who is here</h2>{{ pages.person.length }} person',
    'manual/_includes/parts/badge.js':
      "import { html } from '../html.js'\nexport const badge = (name, label = name) => html`<b>${label}</b>`\n",
  })
  const { root } = repository
  const built = (version: string) => {
    const folder = installPackage(repository)
    const manifest = readFileSync('package.json', 'utf8').replace(`"version": "${VERSION}"`, `"version": "${version}"`)
    writeFileSync(join(folder, 'package.json'), manifest)
    const options = ['--config', 'manual/eleventy.config.js', '--today', '2026-11-22']
    execFileSync(process.execPath, [join(folder, 'dist/bin/cli.js'), 'site', 'build', ...options], { cwd: root })
    const files = readdirSync(join(root, '_site'), { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html'),
    )
    return Object.fromEntries(files.sort().map((path) => [path, repository.read(`_site/${path}`)]))
  }
  mkdirSync(join(root, 'node_modules'))
  symlinkSync(resolve('node_modules/@11ty'), join(root, 'node_modules/@11ty'))
  const before = built(VERSION)
  expect(before['team.html']).toContain('<h1 id="our-team">OUR TEAM</h1><h2 id="who-is-here">Who is here</h2>1 person')
  expect(before['documents/QP-001.html']).toContain('<b>Not approved</b>')
  rmSync(join(root, 'node_modules/qms-kit'), { recursive: true })
  const after = built('9.9.9')
  expect(after['team.html']).toContain('content="qms-kit 9.9.9"')
  const sameVersion = Object.entries(after).map(([path, page]) => [
    path,
    page.replace('qms-kit 9.9.9', `qms-kit ${VERSION}`),
  ])
  expect(Object.fromEntries(sameVersion)).toEqual(before)
})
