import { byPath, type FileTree } from './file-tree.js'
import { memoryTree } from './memory-tree.js'

/** @returns the tree as it would be with these files, new ones or in place of its own */
export function overlaidTree(tree: FileTree, files: ReadonlyMap<string, Buffer>): FileTree {
  const own = memoryTree(Object.fromEntries(files))
  return {
    list: (folder) => [...tree.list(folder).filter(({ path }) => !files.has(path)), ...own.list(folder)].sort(byPath),
    isLink: (path) => !files.has(path) && tree.isLink(path),
    kindOf: (path) => own.kindOf(path) ?? tree.kindOf(path),
    async *read(paths, maxBytes) {
      // In the order asked for, with as few questions to the tree below as possible.
      const below = tree
        .read(
          paths.filter((path) => !files.has(path)),
          maxBytes,
        )
        [Symbol.asyncIterator]()
      let next = await below.next()
      for (const path of paths) {
        if (files.has(path)) yield* own.read([path], maxBytes)
        else if (!next.done && next.value.path === path) {
          yield next.value
          next = await below.next()
        }
      }
    },
  }
}
