import { existsSync, lstatSync, readdirSync, realpathSync, rmSync, type Stats } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { sha256 } from '../../../core/bytes/digest.js'
import { findWorkingTree } from '../../../core/read/index.js'
import type { CommandContext } from '../../command/context.js'
import { Misuse } from '../../command/misuse.js'
import { userCacheFolder } from './user-cache-folder.js'

/** What `--cache` and `--no-cache` say; undefined when neither is given. */
export type CacheOption = string | boolean | undefined

/**
 * @param root of the repository that is read
 * @returns where to keep what is read of it, away from all others; nothing for nowhere
 * @throws Misuse if the folder that is named lies in the repository, which would then judge itself
 */
export function chooseCacheFolder(context: CommandContext, root: string, option: CacheOption): string | undefined {
  const { folder, environment } = context
  if (option === false) return undefined
  const named = typeof option === 'string' ? option : environment.QMS_CACHE
  if (named === '') return undefined
  const chosen = named === undefined ? defaultFolder(environment) : resolve(folder, named)
  const refusal = chosen && refusalOf(chosen, root)
  if (refusal && named !== undefined) throw new Misuse(refusal)
  return chosen && !refusal ? folderOf(root, chosen) : undefined
}

const KEPT_REPOSITORIES = 50

/** Each repository has a folder of its own; those made long ago go when another one comes. */
function folderOf(root: string, chosen: string): string {
  const folder = join(chosen, `repository-${sha256(realPathOf(root)).slice(0, 16)}`)
  if (!existsSync(folder) && existsSync(chosen)) removeOldest(chosen)
  return folder
}

function removeOldest(chosen: string): void {
  try {
    const others = readdirSync(chosen)
      .filter((name) => /^repository-[0-9a-f]{16}$/.test(name))
      .map((name) => ({ path: join(chosen, name), made: lstatSync(join(chosen, name)).mtimeMs }))
      .sort((a, b) => b.made - a.made)
    for (const { path } of others.slice(KEPT_REPOSITORIES - 1)) rmSync(path, { recursive: true, force: true })
  } catch {
    // Another run may tidy up at the same time, and a folder that cannot be changed costs space, nothing else.
  }
}

function defaultFolder(environment: CommandContext['environment']): string | undefined {
  const folder = userCacheFolder(environment)
  return folder && join(folder, 'qms-kit')
}

function refusalOf(chosen: string, root: string): string | undefined {
  const found = lookAt(chosen)
  if (found?.isSymbolicLink())
    return `The cache folder ${chosen} is a symbolic link, which is not followed. Name the folder itself: --cache <folder>, or QMS_CACHE.`
  if (found && !found.isDirectory()) return `The cache folder ${chosen} is a file. Name a folder.`
  const tree = realPathOf(findWorkingTree(root) ?? root)
  if (!`${realPathOf(chosen)}${sep}`.startsWith(`${tree}${sep}`)) return undefined
  return `The cache folder ${chosen} is inside the repository, where a proposed change could fill it with wrong answers. Name a folder outside of ${tree}: --cache <folder>, or QMS_CACHE.`
}

function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch {
    return undefined
  }
}

/** @returns where a path leads through all links; what does not exist yet is added as it is named */
function realPathOf(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return dirname(path) === path ? path : join(realPathOf(dirname(path)), basename(path))
  }
}
