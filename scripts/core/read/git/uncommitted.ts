import { askGit } from './ask-git.js'
import { pathInRepository } from './git-folder.js'

/** @returns the paths in a folder at which there is something else than in the last commit, or nothing, seen from the root */
export async function findUncommitted(root: string, folder: string): Promise<readonly string[]> {
  const command = ['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all', '--', folder]
  const prefix = pathInRepository(root)
  return (await askGit(root, command))
    .split('\0')
    .filter(Boolean)
    .map((line) => line.slice(STATE).replace(prefix, ''))
}

/** Two letters and a space. */
const STATE = 3
