import { watch } from 'node:fs'

/** Editors write a file in several steps: what follows a change waits for the last one. */
const QUIET_MS = 100

/** Calls `onChange` after changes anywhere below these folders; those that do not exist are left out. @returns how to stop */
export function watchFolders(folders: readonly string[], onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const later = () => {
    clearTimeout(timer)
    timer = setTimeout(onChange, QUIET_MS)
  }
  const watchers = folders.flatMap((folder) => watchFolder(folder, later))
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers) watcher.close()
  }
}

function watchFolder(folder: string, listener: () => void) {
  try {
    // A folder that is taken away while it is watched is no reason to stop.
    return [watch(folder, { recursive: true }, listener).on('error', listener)]
  } catch {
    return []
  }
}
