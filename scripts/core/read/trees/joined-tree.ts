import { byPath } from '../../values/order.js'
import type { FileContent, FileTree } from './file-tree.js'

/** @returns two trees as one; a file that both have is that of the upper one */
export function joinedTree(upper: FileTree, lower: FileTree): FileTree {
  const isUpper = (path: string) => upper.kindOf(path) === 'file'
  return {
    list: (folder) => [...upper.list(folder), ...lower.list(folder).filter(({ path }) => !isUpper(path))].sort(byPath),
    kindOf: (path) => upper.kindOf(path) ?? lower.kindOf(path),
    isLink: (path) => (isUpper(path) ? upper.isLink(path) : lower.isLink(path)),
    async *read(paths, maxBytes) {
      // In the order asked for, with as few questions to each tree as possible.
      const [above, below] = await Promise.all([
        reader(upper.read(paths.filter(isUpper), maxBytes)),
        reader(
          lower.read(
            paths.filter((path) => !isUpper(path)),
            maxBytes,
          ),
        ),
      ])
      for (const path of paths) yield* (isUpper(path) ? above : below).take(path)
    },
  }
}

/** Hands out files one by one; what is missing was left out. */
async function reader(files: AsyncIterable<FileContent>) {
  const waiting = files[Symbol.asyncIterator]()
  let next = await waiting.next()
  return {
    async *take(path: string) {
      if (next.done || next.value.path !== path) return
      yield next.value
      next = await waiting.next()
    },
  }
}
