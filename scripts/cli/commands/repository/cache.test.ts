import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { SMALL_QMS } from '../../../testing/small-qms.js'
import {
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from '../../../testing/temporary-repository.js'
import { commands } from '../index.js'

const TITLE = 'Control of documented information'
const CHECK = ['check', '--today', '2026-11-22']
let home: string

/** As on a computer on which nothing is set. */
beforeEach(() => {
  home = temporaryFolder().root
  for (const name of ['QMS_CACHE', 'XDG_CACHE_HOME']) vi.stubEnv(name, undefined)
  vi.stubEnv('HOME', home)
  vi.stubEnv('LOCALAPPDATA', home)
  return () => vi.unstubAllEnvs()
})

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Replaces a title in everything that was kept. @returns the files of the cache */
function poison(folder: string): string[] {
  const files = filesIn(folder)
  for (const file of files) writeFileSync(file, readFileSync(file, 'utf8').replaceAll(TITLE, 'Something else'))
  return files
}

describe('what was read is kept', () => {
  it('in the cache folder of the user, without any folder node_modules', () => {
    expect(temporaryRepository(SMALL_QMS).qms('list').code).toBe(0)
    const kept = filesIn(home).map((file) => file.slice(home.length + 1).replaceAll('\\', '/'))
    expect(kept.join('\n')).toMatch(/qms-kit\/repository-[0-9a-f]{16}\/documents\/[0-9a-f]{16}\.jsonl/)
  })

  it('in the folder that QMS_CACHE names, and before that in the one of --cache', () => {
    const repository = temporaryRepository(SMALL_QMS)
    const [named, given] = [temporaryFolder().root, temporaryFolder().root]
    vi.stubEnv('QMS_CACHE', named)
    expect(repository.qms('list', '--cache', given).code).toBe(0)
    expect([filesIn(named).length, filesIn(given).length]).toEqual([0, 2])
    expect(repository.qms('list').code).toBe(0)
    expect([filesIn(named).length, filesIn(home).length]).toEqual([2, 0])
  })

  it('nowhere with --no-cache, with an empty QMS_CACHE, and without a home folder', () => {
    const repository = temporaryRepository(SMALL_QMS)
    expect(repository.qms('list', '--no-cache').code).toBe(0)
    vi.stubEnv('QMS_CACHE', '')
    expect(repository.qms('list').code).toBe(0)
    for (const name of ['QMS_CACHE', 'HOME', 'LOCALAPPDATA']) vi.stubEnv(name, undefined)
    expect(repository.qms('list').code).toBe(0)
    expect(filesIn(home)).toEqual([])
  })

  it('nowhere if the place cannot be a folder, and nothing fails', () => {
    const repository = temporaryRepository(SMALL_QMS)
    vi.stubEnv('HOME', join(temporaryFolder({ 'a file': '' }).root, 'a file'))
    expect(repository.qms('list')).toMatchObject({ code: 0, error: '' })
    vi.stubEnv('HOME', `/${'a'.repeat(300)}`)
    expect(repository.qms('list')).toMatchObject({ code: 0, error: '' })
  })

  it('apart for each state of the code, whatever its version', () => {
    const { root: folder } = temporaryRepository(SMALL_QMS)
    const { root: toolkit } = temporaryFolder()
    for (const path of ['package.json', 'schemas', 'dist/bin']) cpSync(path, join(toolkit, path), { recursive: true })
    symlinkSync(resolve('node_modules'), join(toolkit, 'node_modules'))
    const list = () =>
      execFileSync(process.execPath, [join(toolkit, 'dist/bin/cli.js'), 'list'], { cwd: folder, encoding: 'utf8' })
    list()
    poison(home)
    expect(list()).not.toContain(TITLE)
    writeFileSync(join(toolkit, 'dist/bin/build.txt'), 'other code')
    expect(list()).toContain(TITLE)
  })

  it('apart for each repository', () => {
    const [one, other] = [temporaryRepository(SMALL_QMS), temporaryRepository(SMALL_QMS)]
    one.qms('list')
    other.qms('list')
    expect(new Set(filesIn(home).map((file) => dirname(dirname(file)))).size).toBe(2)
  })
})

/** One way to call each command that reads the system, up to where it has read. */
const READING = [
  ['check'],
  ['list'],
  ['show', 'QP-001'],
  ['new', 'procedure', 'Storage'],
  ['status'],
  ['due'],
  ['report', 'documents'],
  ['metric'],
  ['revise', 'QP-001', '--class', 'minor', '--summary', 'Says more on storage.'],
  ['approve', 'QP-001'],
  ['review', 'QP-001', '--outcome', 'keep', '--note', 'Read all of it again.'],
  ['retire', 'QP-001', '--reason', 'No longer needed.'],
  ['diff', 'QP-001'],
  ['change', '--base', 'HEAD'],
  ['comment', '--pull-request', '1', '--base', 'HEAD', '--repository', 'example/qms', '--dry-run'],
  ['history', 'QP-001'],
  ['impact', 'QP-001'],
  ['verify'],
  ['site', 'build', '--out', '../never-written'],
  ['site', 'serve'],
  ['generate', 'codeowners'],
  ['init', '--yes', '--dry-run'],
]

describe('a cache in the repository under check', () => {
  it('is refused by every command', () => {
    const { root, qms } = temporaryRepository(SMALL_QMS)
    const folder = join(root, 'node_modules/.cache/qms-kit')
    const error = `The cache folder ${folder} is inside the repository, where a proposed change could fill it with wrong answers. Name a folder outside of ${root}: --cache <folder>, or QMS_CACHE.\n`
    for (const command of READING) {
      const answer = qms(...command, '--cache', 'node_modules/.cache/qms-kit')
      expect([...command, answer]).toEqual([...command, { code: 2, out: '', error }])
    }
  })

  it('has no command that asks about a day and not about the cache', () => {
    const { qms } = temporaryFolder()
    const names = Object.keys(commands).map((name) => name.split(' '))
    const asking = names.filter((command) => qms(...command, '--help').out.includes('--today'))
    expect(asking.length).toBeGreaterThan(20)
    for (const command of asking) {
      const help = qms(...command, '--help').out
      expect([command, help.includes('--cache <folder>'), help.includes('--no-cache')]).toEqual([command, true, true])
    }
  })

  it('is refused when a link leads there, or the link is itself named', () => {
    const repository = temporaryRepository(SMALL_QMS)
    const elsewhere = temporaryFolder().root
    symlinkSync(repository.root, join(elsewhere, 'link'))
    expect(repository.qms('list', '--cache', join(elsewhere, 'link/kept')).error).toContain('is inside the repository')
    expect(repository.qms('list', '--cache', join(elsewhere, 'link')).error).toBe(
      `The cache folder ${elsewhere}/link is a symbolic link, which is not followed. Name the folder itself: --cache <folder>, or QMS_CACHE.\n`,
    )
  })

  it('has no effect: neither one that was committed with wrong contents, nor a link in its place', () => {
    const repository = temporaryRepository(SMALL_QMS)
    const kept = temporaryFolder().root
    repository.qms('list', '--cache', kept)
    const files = poison(kept)
    // A person who writes the cache decides what is read: so it must not be the proposal.
    expect(repository.qms('list', '--cache', kept).out).toContain('Something else')
    for (const file of files) {
      const name = file.replace(/^.*?(documents|settings)/, '$1')
      repository.write({ [`node_modules/.cache/qms-kit/${name}`]: readFileSync(file) })
    }
    expect(repository.qms('list').out).toContain(TITLE)
    rmSync(join(repository.root, 'node_modules'), { recursive: true })
    mkdirSync(join(repository.root, 'node_modules'))
    symlinkSync(kept, join(repository.root, 'node_modules/.cache'))
    expect(repository.qms('list').out).toContain(TITLE)
    expect(repository.qms(...CHECK).code).toBe(0)
  })
})

describe('a link in the cache', () => {
  const victimOf = (repository: TemporaryRepository) => {
    repository.write({ 'victim.txt': 'mine\n' })
    return join(repository.root, 'victim.txt')
  }

  it('in place of a file lets nothing be written or read', () => {
    const repository = temporaryRepository(SMALL_QMS)
    const kept = temporaryFolder().root
    repository.qms('list', '--cache', kept)
    const victim = victimOf(repository)
    for (const file of poison(kept)) {
      renameSync(file, `${file}.away`)
      symlinkSync(file.includes('settings') ? victim : `${file}.away`, file)
    }
    const before = filesIn(kept).map((file) => readFileSync(file, 'utf8'))
    expect(repository.qms('list', '--cache', kept).out).toContain(TITLE)
    expect(readFileSync(victim, 'utf8')).toBe('mine\n')
    expect(filesIn(kept).map((file) => readFileSync(file, 'utf8'))).toEqual(before)
  })

  it('in place of a folder, also of the one in the home folder, keeps nothing and removes nothing', () => {
    const repository = temporaryRepository(SMALL_QMS)
    const elsewhere = temporaryFolder({ 'a.jsonl': '', 'b.jsonl': '', 'c.jsonl': '', 'd.jsonl': '' }).root
    const cache = dirname(dirname(dirname(filesIn(firstRun(repository))[0] ?? '')))
    for (const inner of readdirSync(cache)) {
      renameSync(join(cache, inner, 'documents'), join(cache, inner, 'away'))
      symlinkSync(elsewhere, join(cache, inner, 'documents'))
    }
    expect(repository.qms('list').out).toContain(TITLE)
    renameSync(cache, `${cache}-away`)
    symlinkSync(elsewhere, cache)
    expect(repository.qms('list').out).toContain(TITLE)
    expect(readdirSync(elsewhere)).toEqual(['a.jsonl', 'b.jsonl', 'c.jsonl', 'd.jsonl'])
  })

  function firstRun(repository: TemporaryRepository): string {
    repository.qms('list')
    return home
  }

  it('of the whole cache folder to the repository keeps nothing', () => {
    const repository = temporaryRepository(SMALL_QMS)
    mkdirSync(join(home, '.cache'), { recursive: true })
    symlinkSync(repository.root, join(home, '.cache/qms-kit'))
    expect(repository.qms(...CHECK).code).toBe(0)
    expect(repository.git('status', '--short')).toBe('')
  })
})
