import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { SMALL_QMS } from './testing/small-qms.js'
import { type TemporaryRepository, temporaryFolder } from './testing/temporary-repository.js'

const DIAGRAM = '\n```mermaid\nflowchart LR\n  A[Count] --> B[Note]\n```\n'

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
