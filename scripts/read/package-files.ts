import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { JsonSchema } from '../model/document-type.js'
import { diskTree } from './disk-tree.js'
import type { FileTree } from './file-tree.js'

/** The root of the installed package: two levels above this file, in scripts/ as in dist/. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** The toolkit's own schemas and requirements. */
export function packageTree(): FileTree {
  return diskTree(ROOT)
}

/** @param name the schema's name, such as `common` */
export function readPackageSchema(name: string): JsonSchema {
  return JSON.parse(readFileSync(`${ROOT}schemas/${name}.schema.json`, 'utf8'))
}

export function toolkitVersion(): string {
  const { version }: { version: string } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'))
  return version
}
