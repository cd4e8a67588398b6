import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import type { Repository } from '../../model/qms.js'

/** @returns the nearest folder, from here upwards, that is a working folder of git */
export function findWorkingTree(folder: string): string | undefined {
  for (let current = resolve(folder); ; current = dirname(current)) {
    if (existsSync(join(current, '.git'))) return current
    if (current === dirname(current)) return undefined
  }
}

/** @returns what can be known of the git repository around a folder without starting git */
export function describeRepository(folder: string): Repository {
  const top = findWorkingTree(folder)
  if (top === undefined) return { isGit: false, isShallow: false }
  return { isGit: true, isShallow: existsSync(join(gitFolders(top).shared, 'shallow')) }
}

/** @returns whether git leaves files out of the working folder around a folder (git sparse-checkout) */
export function isSparse(folder: string): boolean {
  const top = findWorkingTree(folder)
  return top !== undefined && existsSync(join(gitFolders(top).own, 'info/sparse-checkout'))
}

/** @returns where a folder lies in its git repository, such as `quality/`; empty for the root of one, and outside of any */
export function pathInRepository(folder: string): string {
  const start = resolve(folder)
  const path = start.slice((findWorkingTree(start) ?? start).length + 1)
  return path === '' ? '' : `${path.split(sep).join('/')}/`
}

export interface GitFolders {
  /** What belongs to this working folder alone: its index, which files are left out of it. */
  readonly own: string
  /** What all working folders of the repository share: its contents and branches. */
  readonly shared: string
}

/** @param top a working folder; in a linked one, and in a submodule, `.git` is a file that names the folder */
export function gitFolders(top: string): GitFolders {
  const git = join(top, '.git')
  const own = resolve(top, /^gitdir: (.*)/.exec(readText(git))?.[1] ?? git)
  return { own, shared: resolve(own, readText(join(own, 'commondir')).trim()) }
}

/** @returns the text of a file; empty if there is none, or a folder */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
