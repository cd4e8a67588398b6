import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { allFiles } from '../../../testing/all-files.js'
import { INIT_ANSWERS } from '../../../testing/init-answers.js'
import { runCommand } from '../../../testing/run-command.js'
import { startedRepository } from '../../../testing/started-repository.js'
import { repositoryIn, temporaryFolder } from '../../../testing/temporary-repository.js'
import type { CommandContext } from '../../command/context.js'
import { init } from './init.js'

const CHECK = ['check', '--today', '2026-01-06']

describe('qms init in a new folder', () => {
  it('writes a repository, and says what to do next', () => {
    const folder = temporaryFolder()
    const { code, out, error } = folder.qms('init', 'our-qms', ...INIT_ANSWERS)
    const root = join(folder.root, 'our-qms')
    expect([code, error]).toEqual([0, ''])
    expect(out).toBe(`${root}: ${allFiles(root).length} files written.

Next:
  cd our-qms
  npm install                        gets the toolkit, from the folder vendor, and what it needs
  git add --all
  git commit --message "Begin the quality management system"
  npx --no qms check                 says what is left to fill in
  npx --no qms site serve --drafts   shows the manual as it grows
README.md says how a text is changed and approved.
`)
    expect(repositoryIn(root).git('symbolic-ref', '--short', 'HEAD')).toBe('main\n')
  })

  it('leaves nothing to fill in that the check does not name, and nothing is in force yet', () => {
    const repository = startedRepository()
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

  it('takes names as they are, whatever signs they have', () => {
    const repository = startedRepository(
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

  it('brings the toolkit that runs along, and the first review a year from now', () => {
    const repository = startedRepository('--standard', 'iso-13485-2016')
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'))
    const file = `vendor/qms-kit-${version}.tgz`
    expect(JSON.parse(repository.read('package.json')).dependencies).toEqual({ 'qms-kit': `file:${file}` })
    expect(existsSync(join(repository.root, file))).toBe(true)
    expect(repository.read('qms-docs/policy/QPO-001.md')).toContain('next_review: 2027-01-05\n')
    expect(repository.read('qms-docs/qms.yml')).toContain('standards: [iso-9001-2015, iso-13485-2016]')
  })

  it('begins on the branch that git is set to', () => {
    const { root } = temporaryFolder({ '.gitconfig': '[init]\n\tdefaultBranch = trunk\n' })
    const folder = repositoryIn(root, { HOME: root, GIT_CONFIG_GLOBAL: join(root, '.gitconfig') })
    folder.qms('init', 'ours', ...INIT_ANSWERS)
    expect(repositoryIn(join(root, 'ours')).git('symbolic-ref', '--short', 'HEAD')).toBe('trunk\n')
  })

  it('says how to tell git who commits, before the first commit', () => {
    const nobody = { GIT_COMMITTER_NAME: '', GIT_COMMITTER_EMAIL: '', HOME: '/nowhere' }
    const steps = (...flags: readonly string[]) =>
      repositoryIn(temporaryFolder().root, nobody)
        .qms('init', ...INIT_ANSWERS, ...flags)
        .out.split('Next:\n')[1]
    expect(steps()?.split('\n').slice(0, 3)).toEqual([
      '  git config user.name "Ada Example"',
      '  git config user.email you@example.org   put your own here',
      '  npm install                             gets the toolkit, from the folder vendor, and what it needs',
    ])
    expect(steps('--email', 'ada@example.org')?.split('\n')[1]).toBe('  git config user.email ada@example.org')
  })

  it('writes for a computer without git, and begins with getting it', () => {
    const { root } = temporaryFolder()
    const { code, out } = repositoryIn(root, { PATH: '/nowhere' }).qms('init', ...INIT_ANSWERS)
    expect(code).toBe(0)
    expect(out.split('Next:\n')[1]?.split('\n').slice(0, 3)).toEqual([
      '  git init -b main                        first install git, from https://git-scm.com',
      '  git config user.name "Ada Example"',
      '  git config user.email you@example.org   put your own here',
    ])
    expect(existsSync(join(root, '.git'))).toBe(false)
  })

  it('names folders and people so that a shell takes them as they are', () => {
    const nobody = { GIT_COMMITTER_NAME: '', GIT_COMMITTER_EMAIL: '', HOME: '/nowhere' }
    const folder = repositoryIn(temporaryFolder().root, nobody)
    const { out } = folder.qms('init', 'our qms', ...INIT_ANSWERS, '--name', `Ada "$(id)" O'Neill`)
    expect(out).toContain(`  cd "our qms"\n  git config user.name 'Ada "$(id)" O'\\''Neill'\n`)
  })
})

describe('qms init on a terminal', () => {
  const talk = (root: string, answers: string[], said: string[]): CommandContext => ({
    folder: root,
    now: new Date('2026-01-05T23:30:00Z'),
    timeZone: () => 'Europe/Zurich',
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
    const answers = ['', 'Example Ltd', '', 'no login', 'ada-ex', 'Grace', '', '', 'tiny', '', 'everyone', 'public']
    await runCommand(init, talk(root, answers, said), { name: 'Ada' })
    expect(said.slice(0, 4)).toEqual([
      'What is your organization called? ',
      '  An answer is needed.\nWhat is your organization called? ',
      'With which email address do you commit to git? [ada@example.org] ',
      'What is your login on GitHub? (Enter if you have none) ',
    ])
    expect(read('qms-docs/qms.yml')).toContain('time_zone: Europe/Zurich')
    expect(read('qms-docs/people.yml')).toContain('from: 2026-01-06')
    expect(said.slice(-3, -1)).toEqual([
      'Who may read the published manual: only your organization (internal), or everyone (public)? [internal] ',
      '  Answer “internal” or “public” instead of “everyone”.\nWho may read the published manual: only your organization (internal), or everyone (public)? [internal] ',
    ])
    expect(read('qms-docs/qms.yml')).toContain('  default: public\n')
    expect(read('.github/workflows/qms-site.yml')).toContain('  AUDIENCE: "public"\n')
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
      profile: 'standard',
      audience: 'internal',
      email: '',
    }
    await expect(runCommand(init, talk(root, ['no'], []), answers)).rejects.toThrow('Nothing was written.')
    expect(allFiles(root)).toEqual(['README.md'])
  })
})
