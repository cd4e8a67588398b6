import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const EVERY_MS = 250
/** Looking takes at most one part in so many of the time, however many files there are. */
const REST = 30

/**
 * Calls `onChange` after changes anywhere below these folders, which may also come, go and come back. It looks again and
 * again: what systems tell of changes is incomplete where files are renamed into place, as editors and git do it, and
 * missing on shared drives.
 *
 * @returns how to stop
 */
export function watchFolders(folders: readonly string[], onChange: () => void): () => void {
  let told = stateOf(folders)
  let seen = told
  const look = () => {
    const began = performance.now()
    const now = stateOf(folders)
    // Editors write a file in several steps, and git many files: only what has come to rest is told.
    if (now === seen && now !== told) {
      told = now
      onChange()
    }
    seen = now
    timer = setTimeout(look, Math.max(EVERY_MS, REST * (performance.now() - began)))
  }
  let timer = setTimeout(look, EVERY_MS)
  return () => clearTimeout(timer)
}

function stateOf(folders: readonly string[]): string {
  return folders.flatMap(entriesBelow).join('\n')
}

function entriesBelow(path: string): readonly string[] {
  try {
    const stat = lstatSync(path)
    const own = `${path} ${stat.ino} ${stat.size} ${stat.mtimeMs}`
    return stat.isDirectory() ? [own, ...readdirSync(path).flatMap((name) => entriesBelow(join(path, name)))] : [own]
  } catch {
    // It went while this was looking, or may not be looked at.
    return []
  }
}
