import { expect, it } from 'vitest'
import { temporaryRepository } from '../../../testing/temporary-repository.js'
import { A, B, blobAt, C, edit, historyOf, inWords, move, TEXT, tell } from '../../../testing/told-history.js'

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
      committer: { name: 'Ada', email: 'ada@example.org' },
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

it('begins again where a path was deleted and used again by another file', async () => {
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

it('begins again where another file took over the name of a renamed one', async () => {
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
