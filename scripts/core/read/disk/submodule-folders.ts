import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findWorkingTree, pathInRepository } from '../git/git-folder.js'

/** @returns whether an empty folder is a submodule whose files were not fetched */
export function isAbsentSubmodule(root: string, folder: string): boolean {
  const top = findWorkingTree(root)
  return top !== undefined && submodulePaths(top).includes(`${pathInRepository(root)}${folder}`)
}

/** @returns the paths that `.gitmodules` names, from the top of the repository */
function submodulePaths(top: string): readonly string[] {
  try {
    const text = readFileSync(join(top, '.gitmodules'), 'utf8')
    return [...text.matchAll(/^\s*path\s*=\s*"?(.*?)"?\s*$/gm)].map(([, path = '']) => path)
  } catch {
    return []
  }
}
