import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findWorkingTree } from '../git/git-folder.js'
import { GitFailure, streamGit } from '../git/stream-git.js'

/**
 * Lists the whole repository, hidden files too, as git sees it: without what it is told to ignore.
 *
 * @param commit instead of the working folder
 */
export async function listRepository(root: string, commit?: string): Promise<readonly string[]> {
  if (commit !== undefined) return readPaths(root, ['ls-tree', '-r', '-z', '--name-only', commit])
  if (findWorkingTree(root) === undefined) return [...walk(root, '')]
  try {
    return await readPaths(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
  } catch (error) {
    if (error instanceof GitFailure) return [...walk(root, '')]
    throw error
  }
}

async function readPaths(root: string, command: readonly string[]): Promise<readonly string[]> {
  const parts: Buffer[] = []
  for await (const part of streamGit(root, command)) parts.push(part)
  return Buffer.concat(parts).toString().split('\0').filter(Boolean)
}

/** They hold what was installed or built, often a hundred thousand files. */
const NOT_ENTERED = new Set(['.git', 'node_modules', 'vendor', 'dist'])

function* walk(root: string, folder: string): Generator<string> {
  for (const entry of readFolder(join(root, folder))) {
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (!entry.isDirectory()) yield path
    else if (!NOT_ENTERED.has(entry.name)) yield* walk(root, path)
  }
}

/** What may not be read beside the documents is none of our business; among them, reading says so. */
function readFolder(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch {
    return []
  }
}
