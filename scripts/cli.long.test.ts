import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { commands } from './cli/commands/index.js'
import { describeCommand } from './cli/program/help.js'
import { SMALL_QMS } from './testing/small-qms.js'
import { temporaryFolder, temporaryRepository } from './testing/temporary-repository.js'

const CLI = fileURLToPath(new URL('../dist/bin/cli.js', import.meta.url))

/** Starts the program as a user does. */
function qms(folder: string, ...args: string[]) {
  const { GITHUB_TOKEN, GH_TOKEN, GITHUB_REPOSITORY, ...env } = process.env
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: folder, encoding: 'utf8', env })
  return { status, stdout, stderr }
}

describe('the help of each command', () => {
  it.each(Object.keys(commands))('qms %s --help', async (name) => {
    const command = await commands[name]?.()
    if (!command) throw new Error(`There is no command ${name}.`)
    expect(qms(temporaryFolder().root, ...name.split(' '), '--help')).toEqual({
      status: 0,
      stdout: describeCommand(command, 80),
      stderr: '',
    })
  })

  it('is listed by qms help, which the bundle knows without loading them', () => {
    const { status, stdout } = qms(temporaryFolder().root, 'help')
    expect(status).toBe(0)
    for (const name of Object.keys(commands)) expect(stdout).toMatch(new RegExp(`^ {2}${name} {2,}`, 'm'))
  })
})

describe('exit code 0: nothing is wrong', () => {
  it.each([
    'check --rule unique-id',
    'verify',
    'list procedure',
    'status QP-001',
    'due',
    'impact QP-001',
    'report',
    'metric',
    'site build --drafts',
    'new procedure Complaints',
  ])('qms %s', (words) => {
    const { root } = temporaryRepository(SMALL_QMS)
    expect(qms(root, ...words.split(' '))).toMatchObject({ status: 0, stderr: '' })
  })
})

describe('exit code 1: there are problems', () => {
  it('qms check, of errors, and of more warnings than allowed', () => {
    const { root, write } = temporaryRepository(SMALL_QMS)
    write({ 'qms-docs/broken.md': 'No front matter.\n' })
    expect(qms(root, 'check')).toMatchObject({ status: 1, stderr: '' })
    write({ 'qms-docs/broken.md': '---\nid: CR-2026-001\ntype: change-request\ntitle: \n---\n' })
    expect(qms(root, 'check', '--rule', 'unique-id', '--max-warnings', '0').status).toBe(0)
  })

  it('qms verify, of an approval that no text proves', () => {
    const { root } = temporaryRepository({
      ...SMALL_QMS,
      'qms-docs/records/approvals/AP-QP-001-1.md':
        '---\nid: AP-QP-001-1\ntype: approval\ndocument: QP-001\nrevision: 1\n---\n',
    })
    expect(qms(root, 'verify')).toMatchObject({ status: 1, stderr: '' })
  })

  it('qms generate --check, of a file that is out of date', () => {
    const { root } = temporaryRepository(SMALL_QMS)
    expect(qms(root, 'generate', '--check')).toMatchObject({ status: 1, stderr: '' })
  })
})

const NO_SUCH_DOCUMENT = 'There is no document “QP-01”. Did you mean “QP-001”?'
const NO_TOKEN = /^There is no token/

describe('exit code 2: the command could not run', () => {
  it.each<readonly [readonly string[], string | RegExp]>([
    [['check', 'nowhere'], 'There is no file or folder “nowhere” here.'],
    [['explain', 'uniqe-id'], 'There is no rule “uniqe-id”. Did you mean “unique-id”?'],
    [['verify', 'QP-01'], NO_SUCH_DOCUMENT],
    [['list', 'procedur'], 'There is no document type “procedur”. Did you mean “procedure”?'],
    [['show', 'QP-01'], NO_SUCH_DOCUMENT],
    [['status', 'QP-01'], NO_SUCH_DOCUMENT],
    [['due', '--owner', 'adda'], 'There is no person or role “adda”. Did you mean “ada”?'],
    [['history', 'QP-01'], NO_SUCH_DOCUMENT],
    [['diff'], 'Name a document, such as qms diff QP-001, or a branch to compare with, such as qms diff --base main.'],
    [
      ['impact'],
      'Name a document, such as qms impact QP-001, or a branch to compare with, such as qms impact --base main.',
    ],
    [
      ['change'],
      'qms change also needs --base <ref> (the branch that it will be merged into, such as main). For example: qms change --base main',
    ],
    [['report', 'registr'], 'There is no report “registr”. Did you mean “register”?'],
    [['metric', 'review-punctualty'], 'There is no metric “review-punctualty”. Did you mean “review-punctuality”?'],
    [['new', 'procedur'], 'There is no document type “procedur”. Did you mean “procedure”?'],
    [['revise', 'QP-01', '--class', 'minor', '--summary', 'Names the archive.'], NO_SUCH_DOCUMENT],
    [['approve', 'QP-01'], NO_SUCH_DOCUMENT],
    [['review', 'QP-01', '--outcome', 'keep', '--note', 'Read all of it again.'], NO_SUCH_DOCUMENT],
    [['retire', 'QP-01', '--reason', 'Not needed any more.'], NO_SUCH_DOCUMENT],
    [
      ['site', 'build', '--at', 'nowhere'],
      'git knows no commit “nowhere” (--at). “git branch --all” and “git log” list what there is.',
    ],
    [['site', 'serve', '--port', 'many'], '“many” is not a whole number, such as --port 10.'],
    [
      ['comment', '--pull-request', '1'],
      'Say what to post: what changed since a branch (--base main), or a report made before (--body-file change.md).',
    ],
    [['approvals', 'import', '--pull-request', '1', '--repository', 'example/qms'], NO_TOKEN],
    [['chase', '--repository', 'example/qms'], NO_TOKEN],
    [
      ['init', 'elsewhere', '--yes'],
      /elsewhere lies inside another git repository\. Run qms init in the top folder of that repository, or in a folder outside of it\.$/m,
    ],
    [['generate', 'poetry'], 'There is no target “poetry”. There are editors, codeowners, docs, workflows, types.'],
  ])('%j', (args, said) => {
    const { root, commit } = temporaryRepository(SMALL_QMS)
    commit('First')
    const { status, stdout, stderr } = qms(root, ...args)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    if (typeof said === 'string') expect(stderr).toBe(`${said}\n`)
    else expect(stderr).toMatch(said)
  })

  it('where there is no quality management system', () => {
    expect(qms(temporaryFolder().root, 'check')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'There is no qms-docs folder here or above. Run “qms init” to begin a quality management system here, or change to the folder of one.\n',
    })
  })

  it('without a command, with the help on standard error', () => {
    const { status, stdout, stderr } = qms(temporaryFolder().root)
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toContain('Usage: qms <command> [options]')
  })
})
