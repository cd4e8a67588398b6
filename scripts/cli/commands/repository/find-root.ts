import { lstatSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DOCUMENTS_FOLDER, findWorkingTree } from '../../../core/read/index.js'
import { namesInShort } from '../../../core/words/names-in-short.js'
import { Misuse } from '../../command/misuse.js'

/**
 * Looks upwards as git does, and like git no further than the top of the repository.
 *
 * @param at the commit that is read instead of the working folder, which then needs no documents
 * @returns the nearest folder that holds the documents
 * @throws Misuse if there is none
 */
export function findRoot(folder: string, at?: string): string {
  const top = findWorkingTree(folder)
  const root = rootAround(folder, top)
  if (root !== undefined) return root
  if (top !== undefined && at !== undefined) return top
  throw new Misuse(`There is no ${DOCUMENTS_FOLDER} folder here or above. ${whereToGo(folder, top !== undefined)}`)
}

/** @returns the nearest folder that holds the documents; undefined if there is none here or above */
export function rootAround(folder: string, top = findWorkingTree(folder)): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    if (hasDocuments(current)) return current
    // The documents may be a repository of their own, in a submodule.
    const isTop = current === top && basename(current) !== DOCUMENTS_FOLDER
    if (isTop || current === dirname(current)) return undefined
  }
}

export function hasDocuments(folder: string): boolean {
  return lstatSync(join(folder, DOCUMENTS_FOLDER), { throwIfNoEntry: false }) !== undefined
}

function whereToGo(folder: string, isInGit: boolean): string {
  const found = isInGit ? foldersBelow(folder).filter((path) => hasDocuments(join(folder, path))) : []
  if (found.length === 0)
    return 'Run “qms init” to begin a quality management system here, or change to the folder of one.'
  return `There is one in ${namesInShort(found)}: change to that folder first, with “cd ${found[0]}”.`
}

/** Two levels: further down, documents are those of an example. */
function foldersBelow(folder: string): readonly string[] {
  return foldersIn(folder).flatMap((name) => [name, ...foldersIn(join(folder, name)).map((next) => `${name}/${next}`)])
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .map(({ name }) => name)
      .sort()
  } catch {
    // What may not be read holds nothing to go to.
    return []
  }
}
