import type { Standard } from '../../model/requirement.js'
import { toolkitStandards } from '../toolkit.js'
import type { FileTree } from '../trees/file-tree.js'
import { readStandards } from './standards.js'

const FOLDER = 'schemas/requirements'

/** @returns the editions, ours and the repository's own, that say which clauses of an edition in use theirs come from */
export async function readNextEditions(inUse: readonly string[], tree: FileTree): Promise<readonly Standard[]> {
  const own = tree.list(FOLDER).map(({ path }) => path.slice(FOLDER.length + 1).replace(/\.yml$/, ''))
  const ids = new Set([...own, ...toolkitStandards()])
  const { standards } = await readStandards([...ids].sort(), tree)
  return [...standards.values()].filter(
    ({ id, crosswalk }) => crosswalk !== undefined && inUse.includes(crosswalk) && !inUse.includes(id),
  )
}
