import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Misuse } from '../../command/misuse.js'

/**
 * @returns the text of a file of the system, to write it back with changes
 * @throws Misuse if it is not in the working folder, although git has it
 */
export function readToChange(root: string, path: string): string {
  try {
    return readFileSync(join(root, path), 'utf8')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
    throw new Misuse(
      `${path} is left out of this folder by git sparse-checkout, so it cannot be changed here. Run: git sparse-checkout add ${dirname(path)}`,
    )
  }
}
