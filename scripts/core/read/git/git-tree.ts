import { byPath } from '../../values/order.js'
import { type FileContent, type FileTree, MAX_FILE_BYTES } from '../trees/file-tree.js'
import { readBlobs } from './blobs.js'
import { withLfsContent } from './lfs.js'
import { type CommitEntry, listCommit } from './list-commit.js'
import { GitFailure } from './stream-git.js'

/**
 * Reads the files of a commit, whatever the working folder holds.
 *
 * @param root the repository's root, or a folder in it: paths count from there
 * @param commit the full name of a commit
 */
export async function gitTree(root: string, commit: string): Promise<FileTree> {
  return treeOf(await listCommit(root, commit))
}

/** @param listed what git keeps, by path */
export function treeOf(listed: readonly CommitEntry[]): FileTree {
  const entries = [...listed].sort(byPath)
  const byName = new Map(entries.map((entry) => [entry.path, entry]))
  const folders = new Set(entries.flatMap(({ path }) => parentFolders(path)))
  const isLink = (path: string) => byName.get(path)?.kind === 'symbolic-link'
  return {
    list: (folder) =>
      entries.filter(({ path }) => path.startsWith(`${folder}/`) && isVisible(path.slice(folder.length))),
    kindOf(path) {
      const kind = byName.get(path)?.kind
      return kind === 'file' ? 'file' : kind === 'submodule' || folders.has(path) ? 'folder' : undefined
    },
    isLink: (path) => isLink(path) || parentFolders(path).some(isLink),
    async *read(paths, maxBytes = MAX_FILE_BYTES) {
      const wanted = paths.map((path) => byName.get(path)).filter((entry) => entry?.kind === 'file')
      yield* readEntries(wanted as CommitEntry[], maxBytes)
    },
  }
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

/** In the order given. What lies in a submodule is asked of its own repository. */
async function* readEntries(entries: readonly CommitEntry[], maxBytes: number): AsyncIterable<FileContent> {
  const [first] = entries
  if (!first) return
  const next = entries.findIndex(({ repository }) => repository !== first.repository)
  const own = next < 0 ? entries : entries.slice(0, next)
  const waiting = own.values()
  const blobs = own.map(({ blob }) => blob)
  for await (const { size, bytes } of readBlobs(first.repository, blobs, maxBytes)) {
    const { path = '' } = waiting.next().value ?? {}
    if (size === undefined) throw new GitFailure(missing(path))
    const content = bytes && withLfsContent(first.repository, bytes, maxBytes)
    yield content ? { path, size: content.length, bytes: content } : { path, size }
  }
  yield* readEntries(entries.slice(own.length), maxBytes)
}

function missing(path: string): string {
  return `git does not have the content of ${path}. In a partial or shallow clone, run “git fetch --unshallow” first.`
}
