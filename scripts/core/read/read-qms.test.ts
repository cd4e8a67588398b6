import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { subjects } from '../../subjects/index.js'
import { SMALL_QMS } from '../../testing/small-qms.js'
import { temporaryRepository } from '../../testing/temporary-repository.js'
import { rulesOf } from '../model/subject.js'
import { evaluate } from '../run/evaluate.js'
import {
  cachesIn,
  diskTree,
  type FileTree,
  findCommit,
  gitTree,
  locate,
  memoryTree,
  type ReadOptions,
  readQms,
} from './index.js'

const rules = rulesOf(subjects)

const today = () => '2026-11-22'

/** All that was read, as text. */
async function asText(tree: FileTree, options: Partial<ReadOptions> = {}): Promise<string> {
  const qms = await readQms(tree, { today, ...options })
  const { problems } = evaluate(rules, qms, locate)
  return JSON.stringify([qms.documents, qms.otherSources, qms.people, qms.settings, [...qms.files], problems])
}

it('a folder, a commit and memory give the same model', async () => {
  const repository = temporaryRepository({ ...SMALL_QMS, 'qms-docs/procedures/QP-002.md': 'no front matter\n' })
  const commit = (await findCommit(repository.root, 'HEAD')) ?? ''
  const fromDisk = await asText(diskTree(repository.root))
  expect(await asText(await gitTree(repository.root, commit))).toBe(fromDisk)
  expect(await asText(memoryTree({ ...SMALL_QMS, 'qms-docs/procedures/QP-002.md': 'no front matter\n' }))).toBe(
    fromDisk,
  )
})

it('a commit is read from a repository below the top of the git repository, too', async () => {
  const inside = Object.fromEntries(Object.entries(SMALL_QMS).map(([path, text]) => [`quality/${path}`, text]))
  const repository = temporaryRepository(inside)
  const root = join(repository.root, 'quality')
  const commit = (await findCommit(root, 'HEAD')) ?? ''
  expect(await asText(await gitTree(root, commit))).toBe(await asText(diskTree(root)))
})

it('ids are those of git, so that the cache serves working folder and commits alike', async () => {
  const repository = temporaryRepository(SMALL_QMS)
  const { documents } = await readQms(diskTree(repository.root), { today })
  for (const { path, blob } of documents) expect(blob).toBe(repository.git('rev-parse', `HEAD:${path}`).trim())
})

it('a warm cache, a changed file, and a damaged cache give what a cold run gives', async () => {
  const repository = temporaryRepository(SMALL_QMS)
  const openCache = cachesIn(join(repository.root, 'cache'))
  const cold = await asText(diskTree(repository.root))
  expect(await asText(diskTree(repository.root), { openCache })).toBe(cold)
  expect(await asText(diskTree(repository.root), { openCache })).toBe(cold)

  const path = 'qms-docs/procedures/QP-001.md'
  repository.write({ [path]: repository.read(path).replace('Everybody works', 'Everyone works') })
  const changed = await asText(diskTree(repository.root))
  expect(changed).not.toBe(cold)
  expect(await asText(diskTree(repository.root), { openCache })).toBe(changed)

  const files = repository.git('ls-files', '--others', 'cache').trim().split('\n')
  expect(files.map((file) => file.split('/').at(-2))).toEqual(['documents', 'settings'])
  for (const file of files.map((name) => join(repository.root, name)))
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -40))
  expect(await asText(diskTree(repository.root), { openCache })).toBe(changed)
})

it('says of a commit that cannot be found nothing', async () => {
  const { root } = temporaryRepository(SMALL_QMS)
  expect(await findCommit(root, 'nowhere')).toBeUndefined()
  expect(await findCommit(root, '--all')).toBeUndefined()
})
