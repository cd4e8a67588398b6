import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { JsonSchema } from '../../model/document-type.js'
import { packageRoot } from '../../platform/node-toolkit.js'
import { readPackageSchema } from '../toolkit.js'
import { diskTree } from './disk-tree.js'

const ROOT = packageRoot(process.getBuiltinModule)

/** @returns where something of the installed package lies */
export function packagePath(path: string): string {
  return join(ROOT, path)
}

/** @returns the schemas of the data that a published manual holds, by kind */
export function readSiteDataSchemas(): ReadonlyMap<string, JsonSchema> {
  const names = readdirSync(`${ROOT}schemas/site-data`).map((file) => file.replace('.schema.json', ''))
  return new Map(names.sort().map((kind) => [kind, readPackageSchema(`site-data/${kind}`)]))
}

/** @returns the schema of what `--format json` of a command gives, such as `report` */
export function readOutputSchema(name: 'report' | 'metric' | 'metric-by-month'): JsonSchema {
  return readPackageSchema(`output/${name}`)
}

/** @returns owner and name of the repository on GitHub that workflows use the toolkit's action from, such as `owner/qms-kit` */
export function toolkitRepository(): string {
  return readPackage().repository.url.replace(/^.*github\.com\/|\.git$/g, '')
}

/** @returns what a package of the toolkit holds, by the list in its package.json: the paths of its files, sorted */
export function toolkitFiles(): readonly string[] {
  const { files } = readPackage()
  const folders = files.filter((path) => !path.startsWith('!'))
  const leftOut = files.filter((path) => path.startsWith('!')).map((path) => path.slice(1))
  const tree = diskTree(ROOT)
  const inFolders = folders.flatMap((folder) => tree.list(folder))
  const paths = ['LICENSE', 'README.md', 'package.json', ...inFolders.map(({ path }) => path)]
  return paths.filter((path) => !leftOut.some((one) => path === one || path.startsWith(`${one}/`))).sort()
}

/**
 * What `qms init` writes: files by their paths in a new repository, with `{{names}}` still to fill in. A profile with a starter of
 * its own has some folders of documents instead of the usual ones.
 */
export function readStarterFiles(profile = 'standard'): ReadonlyMap<string, string> {
  const usual = filesBelow(`${ROOT}schemas/starter/`)
  const own = filesBelow(`${ROOT}schemas/starter-${profile}/`)
  const replaced = new Set([...own.keys()].map((path) => dirname(path)))
  return new Map([...[...usual].filter(([path]) => !replaced.has(dirname(path))), ...own])
}

function filesBelow(root: string): ReadonlyMap<string, string> {
  if (!existsSync(root)) return new Map()
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
  const files = paths.filter((path) => statSync(root + path).isFile())
  // npm leaves files such as .gitignore out of a package, so here their dot has a name.
  return new Map(files.map((path) => [targetPath(path), readFileSync(root + path, 'utf8')]))
}

function targetPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/(^|\/)dot-/g, '$1.')
}

interface PackageManifest {
  readonly files: readonly string[]
  readonly repository: { readonly url: string }
}

function readPackage(): PackageManifest {
  return JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'))
}
