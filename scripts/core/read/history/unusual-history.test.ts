import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it, vi } from 'vitest'
import { temporaryFolder, temporaryRepository } from '../../../testing/temporary-repository.js'
import { A, B, edit, folder, historyOf, inWords, merge, move, onSide, TEXT } from '../../../testing/told-history.js'
import { readHistory } from '../index.js'

it('knows files whatever their names', async () => {
  const names = ['with space', 'Übersicht', 'tab\there', '"quoted"', ':colon', 'line\nend', '*?[a]', '-m'].map(
    (name) => `${folder}/${name}.md`,
  )
  const repository = temporaryRepository(Object.fromEntries(names.map((name) => [name, `${name}\n${TEXT}`])))
  for (const name of names) repository.git('--literal-pathspecs', 'mv', name, `${name}.old`)
  repository.commit('moved')
  const { versionsOf, deletedPaths } = await historyOf(repository)
  for (const name of names) {
    expect(versionsOf(`${name}.old`).map(inWords)).toEqual([
      `moved: renamed ${name}.old from ${name}`,
      `first: added ${name}`,
    ])
  }
  expect(deletedPaths()).toEqual(names.sort())
})

it('counts paths from a quality management system inside a larger repository', async () => {
  const repository = temporaryRepository({
    [`parts/[qms]/${A}`]: TEXT,
    'code/main.c': 'int main;\n',
    'notes/draft.md': `draft ${TEXT}`,
  })
  edit(repository, 'code/main.c', 'code only')
  move(repository, 'notes/draft.md', `parts/[qms]/${B}`, 'taken in')
  move(repository, `parts/[qms]/${A}`, 'notes/A.md', 'taken out')
  const { commits, versionsOf } = await readHistory(join(repository.root, 'parts/[qms]'), { folder })
  expect(commits.map(({ subject }) => subject)).toEqual(['taken out', 'taken in', 'first'])
  expect(versionsOf(A).map(inWords)).toEqual([`taken out: deleted ${A}`, `first: added ${A}`])
  expect(versionsOf(B).map(inWords)).toEqual([`taken in: added ${B}`])
})

it('ends at the commit asked for, and begins where the documents do', async () => {
  const repository = temporaryRepository({ 'README.md': 'Hello.\n' })
  repository.write({ [A]: TEXT })
  repository.commit('documents')
  edit(repository, A, 'later')
  const { commits, versionsOf } = await readHistory(repository.root, { folder, commit: 'HEAD~1' })
  expect(commits.map(({ subject }) => subject)).toEqual(['documents'])
  expect(versionsOf(A).map(inWords)).toEqual([`documents: added ${A}`])
  const unknown = await readHistory(repository.root, { folder, commit: '--all' })
  expect(unknown).toMatchObject({ commits: [], isComplete: false, gap: 'git knows no commit “--all”.' })
})

it('says of a shallow clone that a part is missing', async () => {
  const repository = temporaryRepository({ [A]: TEXT })
  edit(repository, A, 'second')
  edit(repository, A, 'third')
  const clone = temporaryFolder()
  clone.git('clone', '--quiet', '--depth', '2', pathToFileURL(repository.root).href, '.')
  const { isComplete, gap, versionsOf } = await historyOf(clone)
  expect(isComplete).toBe(false)
  expect(gap).toContain('git fetch --unshallow')
  expect(versionsOf(A).map(inWords)).toEqual([`third: changed ${A}`, `second: added ${A}`])
})

it('finds nothing missing in a repository without commits', async () => {
  const repository = temporaryFolder()
  repository.git('init', '--quiet')
  expect(await historyOf(repository)).toMatchObject({ commits: [], isComplete: true })
})

it('says where there is no repository, no git, or a damaged repository', async () => {
  const outside = await historyOf(temporaryFolder({ [A]: TEXT }))
  expect(outside).toMatchObject({ commits: [], isComplete: false })
  expect(outside.gap).toBe('This folder is in no git repository, so there is no history. Start one with `git init`.')

  const damaged = temporaryRepository({ [A]: TEXT })
  damaged.write({ '.git/refs/heads/main': `${'1'.repeat(40)}\n` })
  expect((await historyOf(damaged)).gap).toBe(`git says: bad object ${'1'.repeat(40)}.`)

  vi.stubEnv('PATH', '')
  const withoutGit = await historyOf(damaged)
  vi.unstubAllEnvs()
  expect(withoutGit.gap).toBe(
    'git is not installed, or not on the PATH. Install it from https://git-scm.com, then run this again.',
  )
})

it('reads empty authors and strange bytes as git keeps them', async () => {
  const repository = temporaryFolder()
  repository.git('init', '--quiet', '--initial-branch', 'main')
  const message = Buffer.concat([
    Buffer.from('a\x1fb\x1ec\x1dd '),
    Buffer.from([0xff]),
    Buffer.from(' :100644 A\n\nCo-authored-by: Ümit <u@example.org>\n'),
  ])
  const stream = [
    'commit refs/heads/main\nauthor  <> 1767600000 +0530\ncommitter  <> 1767600000 +0530\n',
    `data ${message.length}\n`,
    message,
    `\nM 100644 inline ${A}\ndata 5\nText\n\n`,
  ]
  execFileSync('git', ['fast-import', '--quiet'], {
    cwd: repository.root,
    input: Buffer.concat(stream.map((part) => Buffer.from(part))),
  })
  const { commits, versionsOf } = await historyOf(repository)
  expect(commits[0]).toMatchObject({
    author: { name: '', email: '' },
    coAuthors: [{ name: 'Ümit', email: 'u@example.org' }],
    authored: '2026-01-05T13:30:00+05:30',
  })
  expect(commits[0]?.subject).toBe('a\x1fb\x1ec\x1dd \uFFFD :100644 A')
  expect(versionsOf(A)).toHaveLength(1)
})

it('does not depend on settings of git', async () => {
  const repository = temporaryRepository({ [A]: TEXT, '.mailmap': 'Someone Else <ada@example.org>\n' })
  onSide(repository, () => edit(repository, A, 'side work'))
  move(repository, A, B, 'moved')
  merge(repository, 'merged')
  const before = await historyOf(repository)
  const settings = {
    'log.showRoot': 'false',
    'log.follow': 'true',
    'log.diffMerges': 'first-parent',
    'log.showSignature': 'true',
    'log.date': 'relative',
    'diff.renames': 'copies',
    'diff.relative': 'true',
    'core.quotePath': 'true',
    'color.ui': 'always',
    'i18n.logOutputEncoding': 'latin1',
  }
  for (const [name, value] of Object.entries(settings)) repository.git('config', name, value)
  const after = await historyOf(repository)
  expect(after.commits).toEqual(before.commits)
  for (const path of [A, B]) expect(after.versionsOf(path)).toEqual(before.versionsOf(path))
  expect(before.versionsOf(B).map(inWords)).toContain(`first: added ${A}`)
})
