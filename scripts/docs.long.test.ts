import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blobId, sha256 } from './core/bytes/digest.js'
import { type ConsoleExample, findConsoleExamples, type Preparation } from './testing/console-examples.js'
import { npmForTests } from './testing/npm-for-tests.js'
import { generateSshKey } from './testing/ssh-keys.js'
import {
  repositoryIn,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from './testing/temporary-repository.js'

const chains = findConsoleExamples()

const PEOPLE = 'qms-docs/people.yml'
const SETTINGS_APPROVAL = 'qms-docs/records/approvals/AP-ST-001-1.md'

/** Before the day of the examples: whatever the clock says, nobody approves a text before it was written. */
const COMMITTED = '2026-11-20T09:00:00+01:00'

function copyOfExample(): TemporaryRepository {
  const repository = temporaryRepository()
  cpSync('docs/example', repository.root, { recursive: true })
  repository.commit('The documents as they are')
  return repository
}

function copyOfSample(): TemporaryRepository {
  const repository = temporaryRepository()
  // Approved once, and since then revised: its record asks for it in every history.
  repository.write({ 'qms-docs/procedures/QP-011.md': readFileSync('scripts/testing/earlier/QP-011.txt') })
  repository.commit('an earlier text')
  for (const folder of ['qms-docs', 'schemas']) cpSync(folder, join(repository.root, folder), { recursive: true })
  repository.commit('a copy')
  return repository
}

function beginning([first]: readonly ConsoleExample[]): TemporaryRepository {
  const steps = first?.preparations.map(({ step }) => step) ?? []
  if (steps.includes('in an empty folder')) return temporaryFolder()
  return steps.includes('in the sample') ? copyOfSample() : copyOfExample()
}

function prepare(repository: TemporaryRepository, preparation: Preparation, text: string): void {
  if (preparation.step === 'by') {
    repository.git('config', 'user.name', preparation.name)
    repository.git('config', 'user.email', `${preparation.name.split(' ')[0]?.toLowerCase()}@example.org`)
  } else if (preparation.step === 'replace') {
    replace(repository, preparation.path, preparation.from, preparation.to)
  } else if (preparation.step === 'file') {
    repository.write({ [preparation.path]: text })
    if (text.includes("from '@11ty/eleventy'")) installEleventy(repository)
  } else if (preparation.step === 'key of') {
    const { file, publicKey } = generateSshKey(temporaryFolder().root, 'id_ed25519')
    repository.git('config', 'gpg.format', 'ssh')
    repository.git('config', 'user.signingkey', file)
    const id = `  - id: ${preparation.person}\n`
    const before = repository.read(PEOPLE)
    replace(repository, PEOPLE, id, `${id}    keys: [{ key: ${publicKey}, from: 2026-11-20 }]\n`)
    // A key is known, and approved with the settings, before a change brings what it signed.
    const after = repository.read(PEOPLE)
    for (const sum of [blobId, sha256]) replace(repository, SETTINGS_APPROVAL, sum(before), sum(after))
    repository.git('commit', '--quiet', '--all', '--amend', '--no-edit')
  }
}

/** Where npm puts the packages that the toolkit asks for. */
function installEleventy({ root }: TemporaryRepository): void {
  mkdirSync(join(root, 'node_modules'))
  symlinkSync(resolve('node_modules/@11ty'), join(root, 'node_modules/@11ty'))
}

function replace(repository: TemporaryRepository, path: string, from: string, to: string): void {
  expect(repository.read(path)).toContain(from)
  repository.write({ [path]: repository.read(path).replace(from, () => to) })
}

/** @param today options that a page leaves out, because its readers do */
function run(repository: TemporaryRepository, command: string, today: readonly string[]): string {
  const [program, ...rest] = words(command)
  if (program === 'git') return execute(repository, 'git', rest)
  // Of a project’s own packages only the toolkit is put there: the rest comes from a registry.
  if (command === 'npm install') return execute(repository, join(npmForTests(temporaryFolder().root), 'npm'), rest)
  const start = [program, ...rest.slice(0, 2)].join(' ')
  const qms = { 'npx --no qms': rest.slice(2), 'node qms-kit/dist/bin/cli.js init': rest.slice(1) }[start]
  if (!qms) throw new Error(`No example may run “${command}”.`)
  const { out, error } = repository.qms(...qms, ...today)
  return (out + error).trim()
}

/** As the person whom the repository’s own settings name. */
function execute({ root }: TemporaryRepository, program: string, args: readonly string[]): string {
  const env = {
    ...process.env,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_DATE: COMMITTED,
    GIT_COMMITTER_DATE: COMMITTED,
  }
  return execFileSync(program, args, { cwd: root, encoding: 'utf8', env }).trim()
}

function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
}

/** `…` stands for what differs from run to run; alone on a line, for lines that a page leaves out. */
function isAnswer(said: string, shown: string): boolean {
  const lines = shown.split('\n').map((line) => {
    if (line === '…') return '(?:.*\\n)*?.*'
    return line.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/… */g, '.*')
  })
  return new RegExp(`^${lines.join('\\n')}$`).test(said)
}

function nameOf(chain: readonly ConsoleExample[]): string {
  const pages = new Set(chain.map(({ page }) => page))
  return `${[...pages].join(', ')}: ${chain[0]?.commands.map(({ command }) => command).join('; ')}`
}

describe('examples in the documentation', () => {
  it('are there', () => expect(chains.length).toBeGreaterThanOrEqual(5))

  it.each(chains.map((chain) => [nameOf(chain), chain] as const))('%s', { timeout: 300_000 }, (_name, chain) => {
    let repository = beginning(chain)
    let today: readonly string[] = []
    for (const { preparations, commands, text } of chain) {
      for (const preparation of preparations) {
        if (preparation.step === 'on') today = ['--today', preparation.day]
        else prepare(repository, preparation, text)
      }
      for (const { command, answer } of commands) {
        if (command.startsWith('cd ')) {
          repository = repositoryIn(join(repository.root, command.slice(3)))
          continue
        }
        const said = run(repository, command, today)
        if (!isAnswer(said, answer)) expect(`$ ${command}\n${said}`).toBe(`$ ${command}\n${answer}`)
      }
    }
  })
})
