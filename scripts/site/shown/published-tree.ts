import type { FileEntry, FileTree } from '../../core/read/index.js'
import { byPath } from '../../core/values/order.js'

/** @returns the same files, some with the bytes they had before, some gone, some back */
export function publishedTree(
  tree: FileTree,
  earlier: ReadonlyMap<string, Uint8Array>,
  withheld: ReadonlySet<string>,
): FileTree {
  return {
    list: (folder) => {
      const others = tree.list(folder).filter(({ path }) => !withheld.has(path) && !earlier.has(path))
      const replaced = [...earlier.keys()].filter((path) => path.startsWith(`${folder}/`))
      return [...others, ...replaced.map((path): FileEntry => ({ path, kind: 'file' }))].sort(byPath)
    },
    kindOf: (path) => (earlier.has(path) ? 'file' : withheld.has(path) ? undefined : tree.kindOf(path)),
    isLink: (path) => !earlier.has(path) && tree.isLink(path),
    async *read(paths, maxBytes) {
      for (const path of paths) {
        const bytes = earlier.get(path)
        if (bytes) yield { path, size: bytes.length, bytes }
      }
      const present = paths.filter((path) => !earlier.has(path) && !withheld.has(path))
      yield* tree.read(present, maxBytes)
    },
  }
}
