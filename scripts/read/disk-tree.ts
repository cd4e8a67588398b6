import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { join, sep } from 'node:path'
import { byPath, type FileContent, type FileEntry, type FileTree, MAX_FILE_BYTES } from './file-tree.js'

/** Reads the working folder. Symbolic links are listed but never followed. */
export function diskTree(root: string): FileTree {
  const realRoot = realpathSync(root)
  // Listing never passes through a link, so what it found needs no second look.
  const listed = new Set<string>()
  return {
    list: (folder) => {
      const entries = [...walk(root, folder)].sort(byPath)
      for (const { path, kind } of entries) if (kind === 'file') listed.add(path)
      return entries
    },
    kindOf: (path) => (isInside(realRoot, join(root, path)) ? kindOf(join(root, path)) : undefined),
    async *read(paths, maxBytes = MAX_FILE_BYTES) {
      for (const path of paths) {
        const content = (listed.has(path) || isInside(realRoot, join(root, path))) && readFile(root, path, maxBytes)
        if (content) yield content
      }
    },
  }
}

function* walk(root: string, folder: string): Generator<FileEntry> {
  for (const entry of readFolder(join(root, folder))) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (entry.isSymbolicLink()) yield { path, kind: 'symbolic-link' }
    else if (entry.isDirectory()) yield* walk(root, path)
    else if (entry.isFile()) yield { path, kind: 'file' }
  }
}

function readFolder(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

function readFile(root: string, path: string, maxBytes: number): FileContent | undefined {
  let descriptor: number
  try {
    // Opening a pipe would wait for whoever writes into it.
    descriptor = openSync(join(root, path), constants.O_RDONLY | constants.O_NONBLOCK)
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
  try {
    const stats = fstatSync(descriptor)
    if (!stats.isFile()) return undefined
    const { size } = stats
    if (size > maxBytes) return { path, size }
    const bytes = Buffer.allocUnsafe(size)
    const length = size === 0 ? 0 : readSync(descriptor, bytes, 0, size, 0)
    return { path, size: length, bytes: bytes.subarray(0, length) }
  } finally {
    closeSync(descriptor)
  }
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (stats?.isFile()) return 'file'
  return stats?.isDirectory() && readFolder(path).length > 0 ? 'folder' : undefined
}

/** A link somewhere on the way may lead out of the repository. */
function isInside(realRoot: string, path: string): boolean {
  try {
    lstatSync(path)
    const real = realpathSync(path)
    return real === realRoot || real.startsWith(realRoot + sep)
  } catch {
    return false
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(String(error.code))
}
