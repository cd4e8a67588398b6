import { statSync } from 'node:fs'
import { join } from 'node:path'
import { findWorkingTree, gitFolders } from '../read/git/git-folder.js'

/** @returns the folder of the lock and the journal: inside of git's own one, so that it belongs to no tree; `.qms` outside of git */
export function turnFolder(root: string): string {
  const top = findWorkingTree(root)
  const own = top === undefined ? undefined : gitFolders(top).own
  const isThere = own !== undefined && statSync(own, { throwIfNoEntry: false })?.isDirectory()
  return isThere ? join(own, 'qms') : join(root, '.qms')
}
