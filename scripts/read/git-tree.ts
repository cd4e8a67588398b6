import { readBlobs } from './blobs.js'
import { byPath, type FileContent, type FileEntry, type FileTree, MAX_FILE_BYTES } from './file-tree.js'

interface TreeEntry extends FileEntry {
  readonly blob: string
  readonly size: number
}

/**
 * Reads the files of a commit, wherever the working folder stands.
 *
 * @param root the repository's root, or a folder in it: paths count from there
 * @param commit the full name of a commit
 */
export async function gitTree(root: string, commit: string): Promise<FileTree> {
  const { simpleGit } = await import('simple-git')
  const listing = await simpleGit({ baseDir: root }).raw(['ls-tree', '-r', '-l', '-z', commit])
  const entries = listing.split('\0').filter(Boolean).map(parseEntry).sort(byPath)
  const byName = new Map(entries.map((entry) => [entry.path, entry]))
  const folders = new Set(entries.flatMap(({ path }) => parentFolders(path)))
  return {
    list: (folder) =>
      entries.filter(({ path }) => path.startsWith(`${folder}/`) && isVisible(path.slice(folder.length))),
    kindOf: (path) => (byName.has(path) ? 'file' : folders.has(path) ? 'folder' : undefined),
    async *read(paths, maxBytes = MAX_FILE_BYTES) {
      const wanted = paths.map((path) => byName.get(path)).filter((entry) => entry !== undefined)
      for (const { path, size } of wanted.filter((entry) => entry.size > maxBytes)) yield { path, size }
      yield* readEntries(
        root,
        wanted.filter((entry) => entry.size <= maxBytes),
      )
    },
  }
}

/** `100644 blob 3b18e512…    1234<TAB>qms-docs/QP-001.md` */
function parseEntry(line: string): TreeEntry {
  const [attributes = '', path = ''] = line.split('\t')
  const [mode, , blob = '', size] = attributes.split(/ +/)
  return { path, blob, size: Number(size) || 0, kind: mode === '120000' ? 'symbolic-link' : 'file' }
}

/** The same files as in a working folder. */
function isVisible(path: string): boolean {
  return !path.split('/').some((step) => step.startsWith('.') || step === 'node_modules')
}

/** From the root, which is the empty path, downwards. */
function parentFolders(path: string): string[] {
  const steps = path.split('/')
  return steps.map((_step, index) => steps.slice(0, index).join('/'))
}

async function* readEntries(root: string, entries: readonly TreeEntry[]): AsyncIterable<FileContent> {
  const waiting = entries.values()
  const blobs = entries.map(({ blob }) => blob)
  for await (const { bytes } of readBlobs(root, blobs)) {
    const { path = '', size = 0 } = waiting.next().value ?? {}
    if (!bytes)
      throw new Error(
        `git does not have the content of ${path}. In a partial or shallow clone, run “git fetch --unshallow” first.`,
      )
    yield { path, size, bytes }
  }
}
