import type { MovedFile } from '../model/plan.js'
import { askGit } from '../read/git/ask-git.js'
import { findWorkingTree, pathInRepository } from '../read/git/git-folder.js'
import { GitFailure, GitMissing, streamGit } from '../read/git/stream-git.js'
import { WriteRefusal } from './write-refusal.js'

/**
 * Works out what `git mv` would write into git’s index: what git knows of a file, changed or not, is then known of it under its
 * new name. Files that git does not know stay unknown.
 *
 * @returns the entries as `git update-index -z --index-info` takes them; empty when there is nothing to write
 * @throws WriteRefusal if a merge is not finished
 */
export async function indexAfter(root: string, moves: readonly MovedFile[]): Promise<string> {
  if (moves.length === 0 || findWorkingTree(root) === undefined) return ''
  const targets = new Map(moves.map(({ path, to }) => [path, to]))
  const entries = await entriesOf(root, [...targets.keys()])
  const folder = pathInRepository(root)
  const unfinished = entries.find(({ stage }) => stage !== '0')
  if (unfinished) {
    throw new WriteRefusal(
      `git has not finished merging ${unfinished.path}, so it cannot be renamed. Nothing was changed. Finish the merge, then run this again.`,
    )
  }
  const leaving = entries.map(({ path, blob }) => `0 ${'0'.repeat(blob.length)}\t${folder}${path}\0`)
  const coming = entries.map(({ mode, path, blob }) => `${mode} ${blob}\t${folder}${targets.get(path)}\0`)
  return [...leaving, ...coming].join('')
}

/**
 * Writes what `indexAfter` worked out. Doing it again changes nothing.
 *
 * @throws WriteRefusal if git cannot write it
 */
export async function writeIndex(root: string, index: string): Promise<void> {
  if (index === '' || findWorkingTree(root) === undefined) return
  try {
    for await (const _nothing of streamGit(root, ['update-index', '-z', '--index-info'], index));
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error
    throw new WriteRefusal(`git could not note the new names, so nothing was changed. ${error.message}`)
  }
}

interface IndexEntry {
  readonly mode: string
  readonly blob: string
  readonly stage: string
  readonly path: string
}

/** Without git, a move is a move. */
async function entriesOf(root: string, paths: readonly string[]): Promise<readonly IndexEntry[]> {
  try {
    const listing = await askGit(root, ['--literal-pathspecs', 'ls-files', '--stage', '-z', '--', ...paths])
    return listing.split('\0').flatMap((line) => {
      const [, mode, blob, stage, path] = /^(\d+) ([0-9a-f]+) (\d)\t(.*)$/s.exec(line) ?? []
      return mode && blob && stage && path ? [{ mode, blob, stage, path }] : []
    })
  } catch (error) {
    if (error instanceof GitMissing) return []
    throw error
  }
}
