import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder, and those above it that are missing, one after the other. Node's own way (`recursive`) never ends where the
 * system makes none at all, as in `/proc`.
 *
 * @param mode of the folders that are made
 * @returns the first folder that was made; undefined when all of them were there
 * @throws the system's error; where folders are not made at all, with the code `ENOTSUP`
 */
export function makeFolder(folder: string, mode?: number): string | undefined {
  const parent = dirname(folder)
  const first = parent === folder || existsSync(parent) ? undefined : makeFolder(parent, mode)
  // What is there is a folder, or a file, of which the system says so.
  if (existsSync(folder)) return mkdirSync(folder, { recursive: true })
  try {
    mkdirSync(folder, mode)
  } catch (error) {
    if (isCode(error, 'ENOENT')) throw Object.assign(error, { code: 'ENOTSUP' })
    // Another program may have been faster.
    if (!isCode(error, 'EEXIST') || !existsSync(folder)) throw error
  }
  return first ?? folder
}

function isCode(error: unknown, code: string): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && error.code === code
}
