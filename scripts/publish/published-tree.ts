import type { FileTree } from '../read/index.js'

/** @returns the same files, some with the bytes they had before, some gone */
export function publishedTree(
  tree: FileTree,
  earlier: ReadonlyMap<string, Buffer>,
  withheld: ReadonlySet<string>,
): FileTree {
  return {
    list: (folder) =>
      tree
        .list(folder)
        .filter(({ path }) => !withheld.has(path))
        .map((entry) => (earlier.has(entry.path) ? { path: entry.path, kind: entry.kind } : entry)),
    has: (path) => !withheld.has(path) && tree.has(path),
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
