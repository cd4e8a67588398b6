import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  repositoryIn,
  type TemporaryRepository,
  temporaryFolder,
  temporaryRepository,
} from '../../testing/temporary-repository.js'
import type { CommandContext } from '../context.js'
import { init } from './init.js'

const FLAGS = [
  '--organization',
  'Example Ltd',
  '--name',
  'Ada Example',
  '--leader',
  'Grace Sample',
  '--today',
  '2026-01-05',
]
const CHECK = ['check', '--today', '2026-01-06']

function started(...flags: readonly string[]): TemporaryRepository {
  const folder = temporaryFolder()
  expect(folder.qms('init', 'our-qms', ...FLAGS, '--yes', ...flags)).toMatchObject({ code: 0, error: '' })
  return repositoryIn(join(folder.root, 'our-qms'))
}

function allFiles(root: string): readonly string[] {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
  return paths.filter((path) => !path.startsWith('.git/') && statSync(join(root, path)).isFile())
}

/** As somebody does who has an answer for every “[insert …]”. */
function fillIn(repository: TemporaryRepository): void {
  for (const path of allFiles(repository.root).filter((one) => one.startsWith('qms-docs/'))) {
    const text = repository.read(path).replace(/\[insert [^\]]*\]/g, 'what we wrote here after thinking about it')
    repository.write({ [path]: text.replace('name: Grace Sample', 'name: Grace Sample\n    github: grace-ex') })
  }
}

describe('qms init in a new folder', () => {
  it('writes a repository, commits it on main, and says what to do next', () => {
    const folder = temporaryFolder()
    const { code, out, error } = folder.qms('init', 'our-qms', ...FLAGS, '--yes')
    const root = join(folder.root, 'our-qms')
    expect([code, error]).toEqual([0, ''])
    expect(out).toBe(`${root}: ${allFiles(root).length} files written. They are the first commit.

Next:
  cd our-qms
  npm install                        gets the toolkit
  npx --no qms check                 says what is left to fill in
  npx --no qms site serve --drafts   shows the manual as it grows
README.md says how a text is changed and approved.
`)
    const repository = repositoryIn(root)
    expect(repository.git('log', '--format=%s %D').trim()).toBe('Begin the quality management system HEAD -> main')
    expect(repository.git('status', '--porcelain')).toBe('')
  })

  it('leaves nothing to fill in that the check does not name, and nothing is in force yet', () => {
    const repository = started()
    const { code, out } = repository.qms(...CHECK, '--format', 'json')
    const { problems } = JSON.parse(out) as { problems: { rule: string; severity: string; file: string }[] }
    const open = allFiles(repository.root)
      .filter((path) => path.startsWith('qms-docs/'))
      .flatMap((path) => repository.read(path).match(/\[insert [^\]]*\]/g) ?? [])
    expect(code).toBe(0)
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(
      new Set(['no-placeholders', 'clause-coverage', 'code-owners-current']),
    )
    expect(problems.filter(({ rule }) => rule === 'no-placeholders')).toHaveLength(open.length)
    expect(repository.qms('status', '--today', '2026-01-06', '--format', 'csv').out).not.toMatch(/effective/)
  })

  it('is clean once all is filled in and approved', () => {
    const repository = started()
    fillIn(repository)
    repository.write({
      'qms-docs/qms.yml': repository.read('qms-docs/qms.yml').replace(/severities:[\s\S]*$/, ''),
    })
    expect(repository.qms('generate')).toMatchObject({ code: 0 })
    repository.commit('what we wrote')
    const { out } = repository.qms('status', '--today', '2026-01-06', '--format', 'json')
    const ids = (JSON.parse(out) as { id: string }[]).map(({ id }) => id)
    expect(repository.qms('approve', ...ids, '--by', 'grace-sample', '--today', '2026-01-06')).toMatchObject({
      code: 0,
    })
    repository.commit('approved')
    expect(repository.qms(...CHECK, '--max-warnings', '0').out).toContain(
      'documents checked as of 2026-01-06: no problems',
    )
    expect(repository.qms('verify', '--today', '2026-01-06')).toMatchObject({ code: 0 })
  })

  it('takes names as they are, whatever signs they have', () => {
    const repository = started(
      '--organization',
      '“Bär” & Söhne: #1 \\ {{x}}',
      '--name',
      'Łukasz O’Neill',
      '--github',
      '@luk-o',
    )
    expect(repository.read('qms-docs/qms.yml')).toContain('name: "“Bär” & Söhne: #1 \\\\ {{x}}"')
    expect(repository.read('qms-docs/people.yml')).toContain(
      'id: lukasz-o-neill\n    name: Łukasz O’Neill\n    github: luk-o\n',
    )
    expect(JSON.parse(repository.read('package.json')).name).toBe('bar-sohne-1-x-qms')
    expect(repository.qms(...CHECK, '--rule', 'valid-settings', '--rule', 'valid-yaml').out).toContain('no problems')
  })

  it('names the toolkit in exactly its own version, and the first review a year from now', () => {
    const repository = started('--standard', 'iso-13485-2016')
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(JSON.parse(repository.read('package.json')).dependencies).toEqual({ 'qms-kit': version })
    expect(repository.read('qms-docs/policy/QPO-001.md')).toContain('next_review: 2027-01-05\n')
    expect(repository.read('qms-docs/qms.yml')).toContain('standards: [iso-9001-2015, iso-13485-2016]')
  })

  it('leaves the files uncommitted if git does not know who works here, and says how to tell it', () => {
    const nobody = { GIT_COMMITTER_NAME: '', GIT_COMMITTER_EMAIL: '', HOME: '/nowhere' }
    const { root } = temporaryFolder()
    const folder = repositoryIn(root, nobody)
    const { code, out } = folder.qms('init', ...FLAGS, '--yes')
    expect(code).toBe(0)
    expect(out).toContain(
      'git does not know who you are, so they are not committed yet. Tell it, then commit:\n  git config user.name',
    )
    expect(folder.git('status', '--porcelain')).toContain('?? qms-docs/')
  })
})

describe('qms init where something is already', () => {
  it('adds what is missing, after showing it, and overwrites nothing', () => {
    const settings = 'organization:\n  name: Mine\nstandards: [customer-acme]\n'
    const mine = { 'Readme.md': 'mine\n', 'qms-docs/qms.yml': settings, 'package.json': '{}\n' }
    const repository = temporaryRepository(mine)
    const { code, out } = repository.qms('init', '--name', 'Ada', '--leader', 'Grace', '--yes', '--today', '2026-01-05')
    expect(code).toBe(0)
    expect(out).toContain('  .gitignore\n')
    expect(out).toContain('There already, and left as they are:\n  README.md\n  package.json\n  qms-docs/qms.yml\n')
    expect(out).toContain('Look at them with “git status”')
    expect(out).toMatch(/npm install --save-exact qms-kit@\S+ +your package.json does not name it yet/)
    for (const [path, text] of Object.entries(mine)) expect(repository.read(path)).toBe(text)
    expect(repository.git('log', '--format=%s').trim()).toBe('first')
    expect(repository.qms('init', '--yes').out).toBe('Everything is there already. Nothing was written.\n')
  })

  it('puts no documents beside those that are there', () => {
    const procedure = 'qms-docs/procedures/SOP-7.md'
    const repository = temporaryRepository({ [procedure]: '---\nid: SOP-7\ntype: procedure\n---\n' })
    repository.qms('init', ...FLAGS, '--yes')
    expect(allFiles(repository.root).filter((path) => path.startsWith('qms-docs/'))).toEqual([
      'qms-docs/people.yml',
      procedure,
      'qms-docs/qms.yml',
    ])
  })

  it('writes nothing in a dry run, and nothing before somebody agreed', () => {
    const repository = temporaryRepository({ 'README.md': 'mine\n' })
    const dry = repository.qms('init', ...FLAGS, '--time-zone', 'UTC', '--dry-run')
    expect([dry.code, dry.out.split('\n')[0]]).toEqual([0, `To be added to ${repository.root}:`])
    expect(repository.qms('init', ...FLAGS, '--time-zone', 'UTC').error).toBe(
      'Nothing was written. If this is what you want, run it again with --yes.\n',
    )
    expect(allFiles(repository.root)).toEqual(['README.md'])
  })

  it('refuses a folder inside another repository, a file, and answers that cannot be', () => {
    const repository = temporaryRepository({ 'a/b.txt': '' })
    const refusal = (...command: string[]) => repository.qms('init', ...command, ...FLAGS, '--yes').error
    expect(refusal('a')).toContain('lies inside another git repository')
    expect(refusal('a/b.txt')).toContain('is a file. Name a folder.')
    expect(repository.qms('init', ...FLAGS, '--yes', '--time-zone', 'Mars').error).toBe(
      '--time-zone: There is no time zone “Mars”. Write it like Europe/Zurich.\n',
    )
    expect(repository.qms('init', ...FLAGS, '--yes', '--standard', 'iso-1').error).toContain(
      'There is no edition “iso-1”. There are iso-13485-2016, iso-9001-2015 and iso-9001-2026.',
    )
    expect(repository.qms('init', '--yes').error).toContain('so say it with --organization and --leader, such as')
    expect(allFiles(repository.root)).toEqual(['a/b.txt'])
  })
})

describe('qms init on a terminal', () => {
  const talk = (root: string, answers: string[], said: string[]): CommandContext => ({
    folder: root,
    now: new Date('2026-01-05T23:30:00Z'),
    timeZone: 'Europe/Zurich',
    isTerminal: true,
    environment: { GIT_COMMITTER_NAME: 'Ada', GIT_COMMITTER_EMAIL: 'ada@example.org' },
    write: (text) => said.push(text),
    complain: () => {},
    showProgress: () => {},
    openDialogue: async () => ({
      ask: async (question) => {
        said.push(question)
        return answers.shift() ?? ''
      },
      close: () => {},
    }),
  })

  it('asks until the answer can be, and takes Enter for what is usual', async () => {
    const { root, read } = temporaryFolder()
    const said: string[] = []
    await init(talk(root, ['', 'Example Ltd', 'Ada', 'no login', 'ada-ex', 'Grace', '', ''], said), { name: 'Ada' })
    expect(said.slice(0, 3)).toEqual([
      'What is your organization called? ',
      '  There has to be an answer.\nWhat is your organization called? ',
      'What is your login on GitHub? (Enter if you have none) ',
    ])
    expect(read('qms-docs/qms.yml')).toContain('time_zone: Europe/Zurich')
    expect(read('qms-docs/people.yml')).toContain('from: 2026-01-06')
  })

  it('asks before it adds to what is there', async () => {
    const { root } = temporaryFolder({ 'README.md': 'mine\n' })
    const answers = {
      organization: 'E',
      name: 'Ada',
      github: '',
      leader: 'Grace',
      timeZone: 'UTC',
      standard: 'iso-9001-2015',
    }
    await expect(init(talk(root, ['no'], []), answers)).rejects.toThrow('Nothing was written.')
    expect(allFiles(root)).toEqual(['README.md'])
  })
})
