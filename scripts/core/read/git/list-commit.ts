import { lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { FileEntry } from '../trees/file-tree.js'
import { askGit } from './ask-git.js'
import { GitFailure, GitRefusal } from './stream-git.js'

/** What a commit has at a path. */
export interface CommitEntry extends FileEntry {
  readonly blob: string
  /** The working folder of the repository that keeps the content: that of a submodule is another one. */
  readonly repository: string
}

/**
 * Lists a commit with its submodules, if they are here: what one of them contains is read from its own repository.
 *
 * @param repository its root, or a folder in it: paths count from there
 * @param commit the full name of a commit
 */
export async function listCommit(repository: string, commit: string): Promise<CommitEntry[]> {
  const listing = await askGit(repository, ['ls-tree', '-r', '-z', commit])
  const entries = listing
    .split('\0')
    .filter(Boolean)
    .map((line) => parseEntry(repository, line))
  const contents = entries.map((entry) => (entry.kind === 'submodule' ? listSubmodule(entry) : [entry]))
  return (await Promise.all(contents)).flat()
}

const KINDS: Readonly<Record<string, FileEntry['kind']>> = { 120000: 'symbolic-link', 160000: 'submodule' }

/** `100644 blob 3b18e512…<TAB>qms-docs/QP-001.md` */
function parseEntry(repository: string, line: string): CommitEntry {
  const tab = line.indexOf('\t')
  const [mode = '', , blob = ''] = line.slice(0, tab).split(' ')
  return entryOf(repository, mode, blob, line.slice(tab + 1))
}

/** @param mode by which git tells files, links and submodules apart */
export function entryOf(repository: string, mode: string, blob: string, path: string): CommitEntry {
  return { path, blob, kind: KINDS[mode] ?? 'file', repository }
}

/** @returns what a submodule contains; if it is not here, or not this commit of it, only itself */
async function listSubmodule(entry: CommitEntry): Promise<readonly CommitEntry[]> {
  const repository = join(entry.repository, entry.path)
  // Without it, git would look in the folders around for a repository.
  if (!lstatSync(join(repository, '.git'), { throwIfNoEntry: false })) return [entry]
  try {
    const contents = await listCommit(repository, entry.blob)
    return contents.map((one) => ({ ...one, path: `${entry.path}/${one.path}`, submodule: entry.path }))
  } catch (error) {
    if (error instanceof GitRefusal || !(error instanceof GitFailure)) throw error
    return [entry]
  }
}
