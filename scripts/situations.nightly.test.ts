import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { OTHER_WRITER, SMALL_QMS, withFile } from './testing/small-qms.js'
import {
  repositoryIn,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from './testing/temporary-repository.js'

const PROGRAM = fileURLToPath(new URL('../dist/bin/cli.js', import.meta.url))
const PATH = 'qms-docs/procedures/QP-001.md'
const TODAY = ['--today', '2026-11-22', '--no-cache']
/** As root everything may be read and written: then the program runs as nobody. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined

/** Starts the program for real, because what the system refuses depends on the process. */
function start(root: string, args: readonly string[], options: object = {}): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [PROGRAM, ...args], { cwd: root, encoding: 'utf8', ...options })
}

function inShell(root: string, script: string): SpawnSyncReturns<string> {
  return spawnSync('bash', ['-c', script, 'bash', process.execPath, PROGRAM], { cwd: root, encoding: 'utf8' })
}

function givenToNobody({ root }: TemporaryRepository): void {
  if (!NOBODY) return
  for (const path of ['', ...readdirSync(root, { recursive: true, encoding: 'utf8' })])
    chownSync(join(root, path), NOBODY.uid, NOBODY.gid)
}

function messagesOf({ stdout }: SpawnSyncReturns<string>): string[] {
  const { problems }: { problems: { file: string; message: string }[] } = JSON.parse(stdout)
  return problems.map(({ file, message }) => `${file} ${message}`)
}

describe('what cannot be read is one problem, and the rest is checked', () => {
  const refusal =
    'This cannot be read, so nothing in it was checked: you have no right to do that. Change the rights of the file or folder, or ask its owner for them.'
  const check = ['check', ...TODAY, '--format', 'json', '--rule', 'readable-file', '--rule', 'known-fields']

  const OTHER =
    'qms-docs/roles/other.md “color” is not a field of a role. Remove this line, or say it in the text below the fields.'

  it.each([
    ['a document', PATH],
    ['people.yml', 'qms-docs/people.yml'],
    ['qms.yml', 'qms-docs/qms.yml'],
    ['a folder', 'qms-docs/procedures'],
  ])('%s without the right to read it', (_name, path) => {
    const repository = temporaryFolder(
      withFile('qms-docs/roles/other.md', '---\nid: other\ntype: role\ncolor: red\n---\n'),
    )
    givenToNobody(repository)
    chmodSync(join(repository.root, path), 0)
    const answer = start(repository.root, check, NOBODY)
    chmodSync(join(repository.root, path), 0o755)
    expect(answer).toMatchObject({ status: 1, stderr: '' })
    const others = messagesOf(answer).filter((one) => one !== `${path} ${refusal}`)
    expect(messagesOf(answer)).toContain(`${path} ${refusal}`)
    // What is checked, and how strictly, is in qms.yml.
    expect(others).toEqual(path.endsWith('qms.yml') ? [] : [OTHER])
  })

  it.runIf(process.platform === 'linux')('a document whose name is not in UTF-8', () => {
    const repository = temporaryFolder(SMALL_QMS)
    writeFileSync(
      Buffer.concat([Buffer.from(join(repository.root, 'qms-docs/Pr')), Buffer.from([0xfc]), Buffer.from('fung.md')]),
      'x',
    )
    expect(messagesOf(start(repository.root, check))).toEqual([
      'qms-docs/Pr�fung.md This cannot be read, so nothing in it was checked: its name has letters that this system cannot read. Rename it, with plain letters.',
    ])
  })
})

describe('what cannot be written leaves everything as it was, and says why', () => {
  const newProcedure = ['new', 'procedure', 'Handling of goods']

  it('in a folder without the right to write', () => {
    const repository = temporaryFolder(SMALL_QMS)
    givenToNobody(repository)
    chmodSync(join(repository.root, 'qms-docs/procedures'), 0o555)
    const answer = start(repository.root, newProcedure, NOBODY)
    chmodSync(join(repository.root, 'qms-docs/procedures'), 0o755)
    expect(answer).toMatchObject({
      status: 2,
      stdout: '',
      stderr:
        'qms-docs/procedures/QP-002.md cannot be written: you have no right to do that. Change the rights of the file or folder, or ask its owner for them. Nothing was changed.\n',
    })
    expect(readdirSync(join(repository.root, 'qms-docs/procedures'))).toEqual(['QP-001.md'])
  })

  it('in a repository whose own folder may not be written to', () => {
    const repository = temporaryRepository(SMALL_QMS)
    givenToNobody(repository)
    chmodSync(join(repository.root, '.git'), 0o555)
    const answer = start(repository.root, newProcedure, NOBODY)
    chmodSync(join(repository.root, '.git'), 0o755)
    expect(answer).toMatchObject({
      status: 2,
      stdout: '',
      stderr:
        '.git cannot be written: you have no right to do that. Change the rights of the file or folder, or ask its owner for them.\n',
    })
  })

  it('where files may not grow, as on a full disk', () => {
    const repository = temporaryFolder(SMALL_QMS)
    const { status, stderr } = inShell(repository.root, 'ulimit -f 0; exec "$1" "$2" new procedure "Handling of goods"')
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'qms-docs/procedures/QP-002.md cannot be written: the file would be larger than it may be here. Raise the limit of the system, or use another folder. Nothing was changed.\n',
    })
    expect(readdirSync(join(repository.root, 'qms-docs/procedures'))).toEqual(['QP-001.md'])
  })

  it.runIf(process.platform === 'linux')('where the system keeps no files, and the command ends', () => {
    const { root } = temporaryRepository(SMALL_QMS)
    const refusal = '/proc/x cannot be written: no files can be kept there. Use another folder.\n'
    for (const command of [
      ['site', 'build', '--out', '/proc/x'],
      ['verify', '--export', '/proc/x'],
      ['init', '/proc/x', '--organization', 'Example', '--name', 'Ada', '--leader', 'Ben', '--yes'],
      ['export', '--to', 'json', '--out', '/proc/x/qms.json'],
    ])
      expect(start(root, command, { timeout: 60_000 })).toMatchObject({ status: 2, stderr: refusal })
    expect(start(root, ['list', '--cache', '/proc/x'], { timeout: 60_000 })).toMatchObject({ status: 0, stderr: '' })
  })

  it.runIf(canMount())('on a full disk', () => {
    const { root } = temporaryFolder({ 'disk/.keep': '' })
    const disk = join(root, 'disk')
    spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', disk])
    try {
      const { write, git, commit } = repositoryIn(disk)
      write(SMALL_QMS)
      git('init', '--quiet', '--template=')
      commit('first')
      spawnSync('sh', ['-c', 'cat /dev/zero > filler; rm .keep'], { cwd: disk })
      const full = 'the disk is full. Free some space, then run this again.'
      expect(start(disk, newProcedure)).toMatchObject({
        status: 2,
        stderr: `qms-docs/procedures/QP-002.md cannot be written: ${full} Nothing was changed.\n`,
      })
      expect(start(disk, ['verify', ...TODAY])).toMatchObject({ status: 0, stderr: '' })
      expect(readdirSync(disk).sort()).toEqual(['.git', 'filler', 'qms-docs'])
      expect(readdirSync(join(disk, 'qms-docs/procedures'))).toEqual(['QP-001.md'])
      expect(readdirSync(join(disk, '.git'))).not.toContain('qms')
      const { status, stderr } = start(disk, ['site', 'build', ...TODAY, '--drafts'])
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: `The manual in ${join(disk, '_site')} is not complete, so do not publish it: ${full}\n`,
      })
    } finally {
      spawnSync('umount', [disk])
    }
  })
})

/** Only root may, and not in every container. */
function canMount(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  const tried = spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'])
  return tried.status === 0
}

describe.each([
  [
    'without all contents, of a repository that is gone',
    'This clone was made without all contents (git clone --filter), and git cannot fetch those that are needed now.',
    ({ root, git }: TemporaryRepository) => {
      git('config', 'uploadpack.allowFilter', 'true')
      const clone = temporaryFolder()
      clone.git('clone', '--quiet', '--filter=blob:none', `file://${root}`, '.')
      clone.git('remote', 'set-url', 'origin', 'file:///nowhere')
      return clone
    },
  ],
  [
    'of another user',
    'git does not trust this folder because it belongs to another user.',
    (repository: TemporaryRepository) => repository,
    { env: { ...process.env, GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' } },
  ],
])('in a clone %s', (_name, cause, cloneOf, options?: object) => {
  it('check has a note of it, and is not simply green; verify and approve refuse', () => {
    const repository = temporaryRepository({ ...SMALL_QMS, 'qms-docs/people.yml': OTHER_WRITER })
    expect(repository.qms('approve', 'QP-001', '--by', 'ada', ...TODAY).code).toBe(0)
    repositoryIn(repository.root, { GIT_AUTHOR_NAME: 'Ada Example' }).commit('approval')
    const record = 'qms-docs/records/approvals/AP-QP-001-1.md'
    repository.write({ [record]: `${repository.read(record)}\nNoted.\n` })
    repository.commit('a record in two versions')
    const { root } = cloneOf(repository)
    expect(start(root, ['check', ...TODAY], options)).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(
        /^qms-docs\/qms\.yml\n {2}1:1 {2}info {2}Git cannot show the history[\s\S]*● .* 1 note\./,
      ),
    })
    for (const command of [['verify'], ['approve', 'QP-001', '--by', 'ada', '--dry-run']])
      expect(start(root, [...command, ...TODAY], options)).toMatchObject({
        status: 2,
        stdout: '',
        stderr: expect.stringContaining(cause),
      })
  })
})

describe('without git', () => {
  const without = { env: { PATH: '/nowhere' } }
  const missing =
    'git is not installed, or not on the PATH. Install it from https://git-scm.com, then run this again.\n'

  it.each([
    ['check', '--base', 'main'],
    ['change', '--base', 'main'],
    ['check', '--at', 'HEAD'],
    ['approve', 'QP-001'],
  ])('qms %s %s says so', (...args) => {
    expect(start(temporaryRepository(SMALL_QMS).root, args, without)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: missing,
    })
  })

  it.each([['list', 'procedure'], ['show', 'QP-001'], ['status'], ['due'], ['explain', 'unique-id']])(
    'qms %s works',
    (...args) => {
      expect(start(temporaryRepository(SMALL_QMS).root, args, without)).toMatchObject({ status: 0, stderr: '' })
    },
  )

  it('qms check says which rules were not evaluated', () => {
    const answer = start(temporaryRepository(SMALL_QMS).root, ['check', ...TODAY], without)
    expect(answer).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(
        /Git cannot show the history, so rules about history cannot be evaluated\. git is not installed[\s\S]*1 note\. \d+ rules not evaluated/,
      ),
    })
  })
})

it('a reader that has seen enough ends the program without a word', () => {
  const { root } = temporaryFolder(SMALL_QMS)
  expect(
    inShell(root, '"$1" "$2" list procedure | head -n 1; "$1" "$2" explain 2>&1 | head -n 1 >/dev/null'),
  ).toMatchObject({ stderr: '' })
})

it('what can be neither shown nor complained about is no fault of ours', () => {
  const { root } = temporaryFolder(SMALL_QMS)
  const { status, stderr } = inShell(root, 'exec "$1" "$2" list procedure >/dev/full')
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: 'The output cannot be written: the disk is full. Free some space, then run this again.\n',
  })
})
