import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { diskTree } from './disk-tree.js'
import type { FileTree } from './file-tree.js'

/** The root of the installed package: two levels above this file, in scripts/ as in dist/. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The toolkit's own schemas and requirements. */
export function packageTree(): FileTree {
  return diskTree(ROOT)
}

export function readPackageJson(path: string): unknown {
  return JSON.parse(readFileSync(ROOT + path, 'utf8'))
}

export function toolkitVersion(): string {
  return (readPackageJson('package.json') as { version: string }).version
}
