import { expect, it } from 'vitest'
import { temporaryRepository } from '../../../testing/temporary-repository.js'
import {
  A,
  B,
  blobAt,
  C,
  edit,
  historyOf,
  inWords,
  merge,
  mergeAs,
  move,
  onSide,
  TEXT,
  tell,
} from '../../../testing/told-history.js'

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
