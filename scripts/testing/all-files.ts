import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** @returns the paths of all files below a folder but those of git, sorted */
export function allFiles(root: string): readonly string[] {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
  return paths.filter((path) => !path.startsWith('.git/') && statSync(join(root, path)).isFile())
}
