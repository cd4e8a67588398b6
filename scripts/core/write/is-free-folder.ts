import { readdirSync, statSync } from 'node:fs'

/** @returns whether there is nothing at this place, or a folder without anything in it */
export function isFreeFolder(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  return found === undefined || (found.isDirectory() && readdirSync(path).length === 0)
}
