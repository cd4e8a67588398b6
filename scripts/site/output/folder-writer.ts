import { hash } from 'node:crypto'
import { mkdirSync, readdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Writes files into a folder and knows what it wrote: the same bytes are not written twice. */
export interface FolderWriter {
  write(path: string, content: string | Uint8Array): void
  /** @returns whether this was written before */
  holds(path: string): boolean
  /** Deletes all other files, and folders that are empty then. */
  keepOnly(paths: ReadonlySet<string>): void
}

/** @param others folders directly in this one that another person looks after */
export function folderWriter(folder: string, others: ReadonlySet<string> = new Set()): FolderWriter {
  const written = new Map<string, string>()
  const folders = new Set<string>()
  return {
    write(path, content) {
      const digest = hash('sha1', content)
      if (written.get(path) === digest) return
      const parent = dirname(join(folder, path))
      if (!folders.has(parent)) mkdirSync(parent, { recursive: true })
      folders.add(parent)
      writeFileSync(join(folder, path), content)
      written.set(path, digest)
    },
    holds: (path) => written.has(path),
    keepOnly(paths) {
      folders.clear()
      for (const path of written.keys()) if (!paths.has(path)) written.delete(path)
      for (const entry of readdirSync(folder, { withFileTypes: true }))
        if (!others.has(entry.name)) prune(folder, entry.name, entry.isDirectory(), paths)
    },
  }
}

/** @returns whether anything stays */
function prune(folder: string, path: string, isFolder: boolean, kept: ReadonlySet<string>): boolean {
  if (!isFolder) {
    if (!kept.has(path)) rmSync(join(folder, path), { force: true })
    return kept.has(path)
  }
  const inside = readdirSync(join(folder, path), { withFileTypes: true })
  const stays = inside.map((entry) => prune(folder, `${path}/${entry.name}`, entry.isDirectory(), kept))
  if (stays.includes(true)) return true
  rmdirSync(join(folder, path))
  return false
}
