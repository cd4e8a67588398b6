import {
  closeSync,
  constants,
  type Dirent,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  type Stats,
} from 'node:fs'
import { join } from 'node:path'
import { byPath } from '../../values/order.js'
import { withLfsContent } from '../git/lfs.js'
import { type FileContent, type FileEntry, type FileTree, MAX_FILE_BYTES } from '../trees/file-tree.js'
import { isAbsentSubmodule } from './submodule-folders.js'

/** Reads the working folder. Symbolic links are listed but never followed. */
export function diskTree(root: string): FileTree {
  // Listing never passes through a link, so what it found needs no second look.
  const listed = new Set<string>()
  const isLink = (path: string) => !listed.has(path) && hasLink(root, path)
  return {
    list: (folder) => {
      const entries = isLink(folder) ? [] : [...walk(root, folder)].sort(byPath)
      for (const { path, kind } of entries) if (kind === 'file') listed.add(path)
      return entries
    },
    kindOf: (path) => (isOutside(path) || isLink(path) ? undefined : kindOf(join(root, path))),
    isLink,
    async *read(paths, maxBytes = MAX_FILE_BYTES) {
      for (const path of paths) {
        if (isOutside(path) || isLink(path)) continue
        const content = readFile(root, path, maxBytes)
        if (content?.bytes) yield withContent(content.path, withLfsContent(root, content.bytes, maxBytes))
        else if (content) yield content
      }
    },
  }
}

function withContent(path: string, bytes: Uint8Array): FileContent {
  return { path, size: bytes.length, bytes }
}

/** @param around the submodule in which the folder lies */
function* walk(root: string, folder: string, around?: string): Generator<FileEntry> {
  const entries = readFolder(join(root, folder))
  if (typeof entries === 'string') {
    yield { path: folder, kind: 'file', failure: entries }
    return
  }
  const submodule = around || (entries.some(({ name }) => name === '.git') ? folder : '')
  const own = submodule ? { submodule } : {}
  if (entries.length === 0 && isAbsentSubmodule(root, folder)) yield { path: folder, kind: 'submodule' }
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (entry.isSymbolicLink()) yield { path, kind: 'symbolic-link', ...own }
    else if (entry.isDirectory()) yield* walk(root, path, submodule)
    else if (entry.isFile()) yield { path, kind: 'file', ...own }
  }
}

/** @returns the system's code for a folder that cannot be listed */
function readFolder(path: string): readonly Dirent[] | string {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch (error) {
    return isMissing(error) ? [] : failureOf(error)
  }
}

function readFile(root: string, path: string, maxBytes: number): FileContent | undefined {
  let descriptor: number
  try {
    // Opening a pipe would wait for a writer.
    descriptor = openSync(join(root, path), constants.O_RDONLY | constants.O_NONBLOCK)
  } catch (error) {
    return isMissing(error) ? undefined : { path, size: 0, failure: failureOf(error) }
  }
  try {
    const stats = fstatSync(descriptor)
    if (!stats.isFile()) return undefined
    const { size } = stats
    if (size > maxBytes) return { path, size }
    const bytes = Buffer.allocUnsafe(size)
    const length = size === 0 ? 0 : readSync(descriptor, bytes, 0, size, 0)
    return { path, size: length, bytes: bytes.subarray(0, length) }
  } catch (error) {
    return { path, size: 0, failure: failureOf(error) }
  } finally {
    closeSync(descriptor)
  }
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const stats = lookAt(path)
  if (stats?.isFile()) return 'file'
  if (!stats?.isDirectory()) return undefined
  const inside = readFolder(path)
  return typeof inside === 'string' || inside.length > 0 ? 'folder' : undefined
}

/** A link may lead out of the repository, and what it leads to can change without a trace. */
function hasLink(root: string, path: string): boolean {
  const steps = path.split('/')
  return steps.some((_step, index) => lookAt(join(root, ...steps.slice(0, index + 1)))?.isSymbolicLink() ?? false)
}

/** @returns nothing also for a path that no system could have: it comes from a link in a document */
function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch {
    return undefined
  }
}

function isOutside(path: string): boolean {
  return path === '..' || path.startsWith('../')
}

/** @throws what is no refusal of the system */
function failureOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && 'syscall' in error) return String(error.code)
  throw error
}

function isMissing(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE'].includes(String(error.code))
  )
}
