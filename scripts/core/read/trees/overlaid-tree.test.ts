import { expect, it } from 'vitest'
import { fromUtf8 } from '../../bytes/utf8.js'
import type { FileTree } from './file-tree.js'
import { memoryTree } from './memory-tree.js'
import { overlaidTree } from './overlaid-tree.js'

async function contents(tree: FileTree, paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for await (const { path, bytes } of tree.read(paths)) found.push(`${path}: ${fromUtf8(bytes ?? new Uint8Array())}`)
  return found
}

it('a tree with other files has those in place of its own, and new ones', async () => {
  const below = memoryTree({ 'docs/a.md': 'a', 'docs/b.md': 'b', 'docs/d.md': 'd' })
  const tree = overlaidTree(
    below,
    new Map([
      ['docs/b.md', Buffer.from('B')],
      ['docs/c/c.md', Buffer.from('C')],
    ]),
  )
  expect(tree.list('docs').map(({ path }) => path)).toEqual(['docs/a.md', 'docs/b.md', 'docs/c/c.md', 'docs/d.md'])
  expect(await contents(tree, ['docs/d.md', 'docs/c/c.md', 'docs/gone.md', 'docs/b.md', 'docs/a.md'])).toEqual([
    'docs/d.md: d',
    'docs/c/c.md: C',
    'docs/b.md: B',
    'docs/a.md: a',
  ])
  expect(['docs/c', 'docs/a.md', 'docs/gone.md'].map((path) => tree.kindOf(path))).toEqual([
    'folder',
    'file',
    undefined,
  ])
})
