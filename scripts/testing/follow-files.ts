import { join, relative } from 'node:path'
import { pathsChanged, stateOf } from '../cli/commands/site/folder-state.js'

/** @returns what tells the paths of files that changed since it was asked last, as the preview does */
export function followFiles({ root }: { readonly root: string }): () => readonly string[] {
  const folders = ['qms-docs', 'schemas', '.github', '.git/logs'].map((name) => join(root, name))
  let before = stateOf(folders)
  return () => {
    const now = stateOf(folders)
    const changed = pathsChanged(before, now)
    before = now
    return changed.map((path) => relative(root, path).replaceAll('\\', '/'))
  }
}
