import { byPath, type FileEntry, type FileTree, MAX_FILE_BYTES } from './file-tree.js'

/**
 * Reads from an object of paths and contents: the examples of rules, and tests.
 *
 * @param links those of the paths that are symbolic links
 * @param failures the system's codes of those that cannot be read
 */
export function memoryTree(
  files: Readonly<Record<string, string | Buffer>>,
  links: readonly string[] = [],
  failures: Readonly<Record<string, string>> = {},
): FileTree {
  const entries = Object.keys(files)
    .map((path): FileEntry => ({ path, kind: links.includes(path) ? 'symbolic-link' : 'file' }))
    .sort(byPath)
  return {
    list: (folder) => entries.filter(({ path }) => path.startsWith(`${folder}/`)),
    kindOf(path) {
      if (files[path] !== undefined) return 'file'
      return entries.some((entry) => path === '' || entry.path.startsWith(`${path}/`)) ? 'folder' : undefined
    },
    isLink: (path) => links.some((link) => path === link || path.startsWith(`${link}/`)),
    async *read(paths, maxBytes = MAX_FILE_BYTES) {
      for (const path of paths) {
        const content = files[path]
        if (content === undefined || links.includes(path)) continue
        const failure = failures[path]
        if (failure) {
          yield { path, size: 0, failure }
          continue
        }
        const bytes = Buffer.from(content)
        yield { path, size: bytes.length, ...(bytes.length > maxBytes ? {} : { bytes }) }
      }
    },
  }
}
