import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'

/** @returns the paths of all files in a folder and those below, from that folder, with slashes */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}
