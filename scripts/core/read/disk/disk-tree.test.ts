import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryRepository } from '../../../testing/temporary-repository.js'
import { diskTree, findCommit, gitTree, memoryTree } from '../index.js'

const FILES = { 'docs/a.md': 'a', 'docs/deep/b.md': 'b' }
const PATHS = ['', 'docs', 'docs/deep', 'docs/a.md', 'docs/empty', 'docs/gone', 'dOcs', '..']

it('a folder, a commit and memory know what is a file and what is a folder', async () => {
  const { root } = temporaryRepository(FILES)
  mkdirSync(join(root, 'docs/empty'))
  const commit = (await findCommit(root, 'HEAD')) ?? ''
  const kinds = ['folder', 'folder', 'folder', 'file', undefined, undefined, undefined, undefined]
  for (const tree of [diskTree(root), await gitTree(root, commit), memoryTree(FILES)])
    expect(PATHS.map((path) => tree.kindOf(path))).toEqual(kinds)
})

it('reads files only: folders and pipes are left out, and nothing waits for them', async () => {
  const { root } = temporaryRepository(FILES)
  execFileSync('mkfifo', [join(root, 'docs/pipe.md')])
  const read: string[] = []
  for await (const { path } of diskTree(root).read(['docs', '', 'docs/pipe.md', 'docs/gone.md', 'docs/a.md']))
    read.push(path)
  expect(read).toEqual(['docs/a.md'])
})
