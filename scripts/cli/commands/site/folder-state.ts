import { lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What tells whether a file or folder changed, by its path. */
export type FolderState = ReadonlyMap<string, string>

/** @returns what is below these folders now, the folders themselves included */
export function stateOf(folders: readonly string[]): FolderState {
  return new Map(folders.flatMap(entriesBelow))
}

/** @returns what was written, added or removed */
export function pathsChanged(before: FolderState, now: FolderState): readonly string[] {
  const written = [...now].filter(([path, state]) => before.get(path) !== state)
  const gone = [...before].filter(([path]) => !now.has(path))
  return [...written, ...gone].map(([path]) => path)
}

function entriesBelow(path: string): readonly (readonly [path: string, state: string])[] {
  try {
    const stat = lstatSync(path)
    const own = [path, `${stat.ino} ${stat.size} ${stat.mtimeMs}`] as const
    return stat.isDirectory() ? [own, ...readdirSync(path).flatMap((name) => entriesBelow(join(path, name)))] : [own]
  } catch {
    // It went while this was looking, or may not be looked at.
    return []
  }
}
