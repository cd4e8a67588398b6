import type { Commit, FileVersion } from '../../model/commit.js'
import { groupBy } from '../../values/group-by.js'
import type { Change } from './git-log.js'

/**
 * @param folder in which the changes are, seen from the root of the quality management system
 * @returns what a commit made of files, from how it differs from each parent
 */
export function versionsOfCommit(commit: Commit, changes: readonly Change[], folder: string): FileVersion[] {
  const versions = changes.flatMap((change) => versionsOfChange(commit, change, folder))
  if (commit.parents.length < 2) return versions
  return [...groupBy(versions, ({ path }) => path).values()].map(mergeVersions)
}

function versionsOfChange(commit: Commit, change: Change, folder: string): FileVersion[] {
  const { letter, before, after } = change
  const path = within(folder, change.path)
  const from = change.from === undefined ? undefined : within(folder, change.from)
  const was = { blobBefore: before }
  const is = { blob: after }
  if (letter === 'A') return [{ commit, path, change: 'added', ...is }]
  if (letter === 'D') return [{ commit, path, change: 'deleted', ...was }]
  if (from !== undefined)
    return [
      { commit, path, change: 'renamed', ...is, ...was, from },
      { commit, path: from, change: 'deleted', ...was, to: path },
    ]
  // Else only the permission to run the file was changed.
  return before === after ? [] : [{ commit, path, change: 'changed', ...is, ...was }]
}

/** Makes one of what a merge is to its parents. Where it equals one of them, it renamed nothing. */
function mergeVersions(versions: readonly FileVersion[]): FileVersion {
  const [first] = versions as [FileVersion]
  const isNew = versions.length === first.commit.parents.length
  if (!isNew) {
    const { from: _from, ...version } = first
    return { ...version, change: version.blob === undefined ? 'deleted' : 'changed' }
  }
  const renamed = versions.find(({ from, to }) => from ?? to)
  const changed = versions.find(({ change }) => change === 'changed')
  return { ...first, ...renamed, ...changed }
}

/** @param folder empty for the top of the git repository */
function within(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`
}
