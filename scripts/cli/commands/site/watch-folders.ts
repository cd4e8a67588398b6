import { pathsChanged, stateOf } from './folder-state.js'

const EVERY_MS = 250
/** Looking takes at most one part in so many of the time, however many files there are. */
const REST = 10

/**
 * Names to `onChange` what was written, added or removed anywhere below these folders, which may also come, go and come back.
 * It looks again and again: what systems tell of changes is incomplete where files are renamed into place, as editors and git
 * do it, and missing on shared drives.
 *
 * @returns how to stop
 */
export function watchFolders(folders: readonly string[], onChange: (changed: readonly string[]) => void): () => void {
  let told = stateOf(folders)
  let seen = told
  const look = () => {
    const began = performance.now()
    const now = stateOf(folders)
    // Editors write a file in several steps, and git many files: only what has come to rest is told.
    const isAtRest = pathsChanged(seen, now).length === 0
    if (isAtRest) {
      const changed = pathsChanged(told, now)
      told = now
      if (changed.length > 0) onChange(changed)
    }
    seen = now
    timer = setTimeout(look, isAtRest ? Math.max(EVERY_MS, REST * (performance.now() - began)) : EVERY_MS)
  }
  let timer = setTimeout(look, EVERY_MS)
  return () => clearTimeout(timer)
}
