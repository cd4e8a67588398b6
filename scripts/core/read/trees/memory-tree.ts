import { toUtf8 } from '../../bytes/utf8.js'
import { defined } from '../../values/defined.js'
import { byPath } from '../../values/order.js'
import { type FileEntry, type FileTree, MAX_FILE_BYTES } from './file-tree.js'

/** What some of the files are besides contents at paths. */
interface FileKinds {
  /** Those that are symbolic links. */
  readonly symbolicLinks?: readonly string[]
  /** Folders that are other repositories. */
  readonly submodules?: readonly string[]
  /** The system's codes of those that cannot be read. */
  readonly failures?: Readonly<Record<string, string>>
}

/** Reads from an object of paths and contents: the examples of rules, and tests. */
export function memoryTree(
  files: Readonly<Record<string, string | Uint8Array>>,
  { symbolicLinks = [], submodules = [], failures = {} }: FileKinds = {},
): FileTree {
  const entryOf = (path: string): FileEntry => {
    const submodule = submodules.find((one) => path.startsWith(`${one}/`))
    const kind = symbolicLinks.includes(path) ? 'symbolic-link' : 'file'
    return { path, kind, ...defined({ submodule }) }
  }
  const entries = Object.keys(files).map(entryOf).sort(byPath)
  return {
    list: (folder) => entries.filter(({ path }) => path.startsWith(`${folder}/`)),
    kindOf(path) {
      if (files[path] !== undefined) return 'file'
      return entries.some((entry) => path === '' || entry.path.startsWith(`${path}/`)) ? 'folder' : undefined
    },
    isLink: (path) => symbolicLinks.some((link) => path === link || path.startsWith(`${link}/`)),
    async *read(paths, maxBytes = MAX_FILE_BYTES) {
      for (const path of paths) {
        const content = files[path]
        if (content === undefined || symbolicLinks.includes(path)) continue
        const failure = failures[path]
        if (failure) {
          yield { path, size: 0, failure }
          continue
        }
        const bytes = toUtf8(content)
        yield { path, size: bytes.length, ...(bytes.length <= maxBytes && { bytes }) }
      }
    },
  }
}
