import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it, vi } from 'vitest'
import type { FileVersion, History } from '../model/history.js'
import { type TemporaryRepository, temporaryFolder, temporaryRepository } from '../testing/temporary-repository.js'
import { readHistory } from './index.js'

const folder = 'qms-docs'
const A = 'qms-docs/A.md'
const B = 'qms-docs/B.md'
const C = 'qms-docs/C.md'
const TEXT = `${Array.from({ length: 20 }, (_none, index) => `This is line ${index} of the document.`).join('\n')}\n`

/** `first: added qms-docs/A.md` */
function inWords({ commit, change, path, from, to }: FileVersion): string {
  return [`${commit.subject}: ${change} ${path}`, from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ')
}

async function historyOf({ root }: TemporaryRepository): Promise<History> {
  return readHistory(root, { folder })
}

async function tell(repository: TemporaryRepository, path: string): Promise<string[]> {
  return (await historyOf(repository)).versionsOf(path).map(inWords)
}

function edit(repository: TemporaryRepository, path: string, message: string): string {
  repository.write({ [path]: `${repository.read(path)}${message}.\n` })
  return repository.commit(message)
}

function move(repository: TemporaryRepository, from: string, to: string, message: string): string {
  repository.git('mv', from, to)
  return repository.commit(message)
}

/** Leaves the branch “side” with what `work` did, and main checked out. */
function onSide(repository: TemporaryRepository, work: () => void): void {
  repository.git('checkout', '--quiet', '-b', 'side')
  work()
  repository.git('checkout', '--quiet', 'main')
}

function merge(repository: TemporaryRepository, message: string, ...options: string[]): void {
  repository.git('merge', '--quiet', '--no-ff', ...options, '--message', message, 'side')
}

/** Merges without git's own judgement: the working folder is what `files` say. */
function mergeAs(repository: TemporaryRepository, message: string, files: Readonly<Record<string, string>>): void {
  merge(repository, message, '--strategy', 'ours', '--no-commit')
  repository.write(files)
  repository.commit(message)
}

const blobAt = (repository: TemporaryRepository, path: string) => repository.git('rev-parse', `HEAD:${path}`).trim()

it('tells of each commit who changed what, when, and what it became', async () => {
  const repository = temporaryRepository({ [A]: TEXT })
  const first = repository.git('rev-parse', 'HEAD').trim()
  const before = blobAt(repository, A)
  repository.write({ [A]: `${TEXT}More.\n` })
  repository.git('add', '--all')
  repository.git(
    'commit',
    '--quiet',
    '--message',
    'more',
    '--author',
    'Bob <bob@example.org>',
    '--date',
    '2026-01-04T09:00:00+02:00',
  )
  const { commits, isComplete, gap, versionsOf } = await historyOf(repository)
  expect({ isComplete, gap, count: commits.length }).toEqual({ isComplete: true, gap: undefined, count: 2 })
  expect(versionsOf(A)[0]).toEqual({
    commit: {
      id: repository.git('rev-parse', 'HEAD').trim(),
      parents: [first],
      author: { name: 'Bob', email: 'bob@example.org' },
      coAuthors: [],
      authored: '2026-01-04T09:00:00+02:00',
      committed: '2026-01-05T10:00:00+00:00',
      subject: 'more',
    },
    path: A,
    change: 'changed',
    blob: blobAt(repository, A),
    blobBefore: before,
  })
  expect(versionsOf('qms-docs/never.md')).toEqual([])
})

it('names co-authors once each, also of a squash merge', async () => {
  const repository = temporaryRepository({ [A]: TEXT })
  onSide(repository, () => edit(repository, A, 'side work'))
  repository.git('merge', '--quiet', '--squash', 'side')
  const bob = 'Co-authored-by: Bob <bob@example.org>'
  repository.commit(`squashed (#1)\n\nWhy.\n\n${bob}\nco-authored-by: Eve\n${bob}`)
  const { versionsOf } = await historyOf(repository)
  expect(versionsOf(A).map(inWords)).toEqual([`squashed (#1): changed ${A}`, `first: added ${A}`])
  expect(versionsOf(A)[0]?.commit.coAuthors).toEqual([
    { name: 'Bob', email: 'bob@example.org' },
    { name: 'Eve', email: '' },
  ])
})

it('leaves out a merge that only brings what a branch did', async () => {
  const repository = temporaryRepository({ [A]: TEXT, [B]: TEXT })
  onSide(repository, () => edit(repository, A, 'side work'))
  edit(repository, B, 'main work')
  merge(repository, 'merged')
  const history = await historyOf(repository)
  expect(history.versionsOf(A).map(inWords)).toEqual([`side work: changed ${A}`, `first: added ${A}`])
  expect(history.versionsOf(B).map(inWords)).toEqual([`main work: changed ${B}`, `first: added ${B}`])
  expect(history.commitsWithBlob(blobAt(repository, A)).map(({ subject }) => subject)).toEqual(['side work'])
})

it('sees a change made in the merge itself', async () => {
  const repository = temporaryRepository({ [A]: TEXT, [B]: TEXT })
  onSide(repository, () => edit(repository, A, 'side work'))
  mergeAs(repository, 'merged', { [A]: 'Quite another text.\n', [C]: 'New in the merge.\n' })
  const history = await historyOf(repository)
  expect(history.versionsOf(A).map(inWords)).toEqual([
    `merged: changed ${A}`,
    `side work: changed ${A}`,
    `first: added ${A}`,
  ])
  expect(history.versionsOf(C).map(inWords)).toEqual([`merged: added ${C}`])
  expect(history.commitsWithBlob(blobAt(repository, A)).map(({ subject }) => subject)).toEqual(['merged'])
})

it('sees a file deleted in the merge itself', async () => {
  const repository = temporaryRepository({ [A]: TEXT, [B]: TEXT })
  onSide(repository, () => edit(repository, A, 'side work'))
  merge(repository, 'merged', '--no-commit')
  repository.git('rm', '--quiet', B)
  repository.commit('merged')
  const history = await historyOf(repository)
  expect(history.versionsOf(B).map(inWords)).toEqual([`merged: deleted ${B}`, `first: added ${B}`])
  expect(history.deletedPaths()).toEqual([B])
})

it.each([
  ['the side', `${TEXT}side work.\n`],
  ['main', `${TEXT}main work.\n`],
])('says what a file is after a merge that took the text of %s and dropped the other', async (_whose, chosen) => {
  const repository = temporaryRepository({ [A]: TEXT })
  onSide(repository, () => edit(repository, A, 'side work'))
  edit(repository, A, 'main work')
  mergeAs(repository, 'merged', { [A]: chosen })
  const history = await historyOf(repository)
  const versions = history.versionsOf(A)
  expect(versions[0]?.blob).toBe(blobAt(repository, A))
  expect(versions.map(({ commit }) => commit.subject)).toEqual(
    expect.arrayContaining(['side work', 'main work', 'first']),
  )
  expect(history.commitsWithBlob(blobAt(repository, A))).toHaveLength(1)
})

it('sees that a merge undid a deletion', async () => {
  const repository = temporaryRepository({ [A]: TEXT })
  onSide(repository, () => {
    repository.git('rm', '--quiet', A)
    repository.commit('deleted')
  })
  mergeAs(repository, 'kept', { [A]: TEXT })
  const history = await historyOf(repository)
  expect(history.versionsOf(A).map(inWords)).toEqual([
    `kept: changed ${A}`,
    `deleted: deleted ${A}`,
    `first: added ${A}`,
  ])
  expect(history.deletedPaths()).toEqual([])
})

it('tells the commits of a rebased branch one by one', async () => {
  const repository = temporaryRepository({ [A]: TEXT, [B]: TEXT })
  onSide(repository, () => {
    edit(repository, A, 'one')
    edit(repository, A, 'two')
  })
  edit(repository, B, 'main work')
  repository.git('rebase', '--quiet', 'main', 'side')
  repository.git('checkout', '--quiet', 'main')
  repository.git('merge', '--quiet', '--ff-only', 'side')
  expect(await tell(repository, A)).toEqual([`two: changed ${A}`, `one: changed ${A}`, `first: added ${A}`])
})

it('follows two renames in a row, and a rename with an edit', async () => {
  const repository = temporaryRepository({ [A]: TEXT })
  const original = blobAt(repository, A)
  move(repository, A, B, 'moved')
  repository.git('mv', B, C)
  edit(repository, C, 'moved and edited')
  const history = await historyOf(repository)
  expect(history.versionsOf(C).map(inWords)).toEqual([
    `moved and edited: renamed ${C} from ${B}`,
    `moved: renamed ${B} from ${A}`,
    `first: added ${A}`,
  ])
  expect(history.versionsOf(A).map(inWords)).toEqual([`moved: deleted ${A} to ${B}`, `first: added ${A}`])
  expect(history.deletedPaths()).toEqual([A, B])
  expect(history.commitsWithBlob(original).map(({ subject }) => subject)).toEqual(['first'])
})

it('follows a file that was renamed and got its name back', async () => {
  const repository = temporaryRepository({ [A]: TEXT })
  move(repository, A, B, 'away')
  move(repository, B, A, 'back')
  expect(await tell(repository, A)).toEqual([
    `back: renamed ${A} from ${B}`,
    `away: renamed ${B} from ${A}`,
    `first: added ${A}`,
  ])
})

it('keeps an edit on one side of a merge whose other side renamed the file', async () => {
  const repository = temporaryRepository({ [A]: TEXT })
  onSide(repository, () => move(repository, A, B, 'renamed on the side'))
  edit(repository, A, 'edited on main')
  merge(repository, 'merged')
  const history = await historyOf(repository)
  const [newest, ...older] = history.versionsOf(B).map(inWords)
  expect(newest).toBe(`merged: changed ${B} from ${A}`)
  expect(older.sort()).toEqual([
    `edited on main: changed ${A}`,
    `first: added ${A}`,
    `renamed on the side: renamed ${B} from ${A}`,
  ])
  expect(history.versionsOf(A)[0]).toMatchObject({ change: 'deleted', to: B })
})

it('begins anew where a path was deleted and used again by another file', async () => {
  const repository = temporaryRepository({ [A]: TEXT })
  repository.git('rm', '--quiet', A)
  repository.commit('deleted')
  expect((await historyOf(repository)).deletedPaths()).toEqual([A])
  repository.write({ [A]: 'Something else.\n' })
  repository.commit('used again')
  const history = await historyOf(repository)
  expect(history.versionsOf(A).map(inWords)).toEqual([`used again: added ${A}`])
  expect(history.deletedPaths()).toEqual([])
})

it('begins anew where another file took over the name of a renamed one', async () => {
  const repository = temporaryRepository({ [A]: TEXT })
  move(repository, A, B, 'renamed')
  repository.write({ [A]: TEXT })
  repository.commit('copied back')
  expect(await tell(repository, A)).toEqual([`copied back: added ${A}`])
  expect(await tell(repository, B)).toEqual([`renamed: renamed ${B} from ${A}`, `first: added ${A}`])
})

it('goes on where a deletion was undone', async () => {
  const repository = temporaryRepository({ [A]: TEXT })
  repository.git('rm', '--quiet', A)
  repository.commit('deleted')
  repository.write({ [A]: TEXT })
  repository.commit('undone')
  const history = await historyOf(repository)
  expect(history.versionsOf(A).map(inWords)).toEqual([
    `undone: added ${A}`,
    `deleted: deleted ${A}`,
    `first: added ${A}`,
  ])
  expect(history.commitsWithBlob(blobAt(repository, A)).map(({ subject }) => subject)).toEqual(['first', 'undone'])
})

it('a file that only became executable is no new version', async () => {
  const repository = temporaryRepository({ [A]: TEXT })
  repository.git('update-index', '--chmod=+x', A)
  repository.git('commit', '--quiet', '--message', 'executable')
  expect(await tell(repository, A)).toEqual([`first: added ${A}`])
})

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
  expect(withoutGit.gap).toMatch(/^The program git could not be started/)
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
