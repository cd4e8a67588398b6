import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { JsonSchema } from '../model/document-type.js'
import { once } from '../model/once.js'
import { diskTree } from './trees/disk-tree.js'
import type { FileTree } from './trees/file-tree.js'

/** The root of the installed package: the nearest folder above this file that has a package.json, in dist/ as in the bundle. */
const ROOT = findRoot(dirname(fileURLToPath(import.meta.url)))

function findRoot(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? `${folder}/` : findRoot(dirname(folder))
}

/** @returns where something of the installed package lies */
export function packagePath(path: string): string {
  return join(ROOT, path)
}

/** The toolkit's own schemas and requirements. */
export function packageTree(): FileTree {
  return diskTree(ROOT)
}

/** Reads a schema by its name, such as `common`. It is always the same object, so that it is compiled once. */
export const readPackageSchema = once(
  (name: string): JsonSchema => JSON.parse(readFileSync(`${ROOT}schemas/${name}.schema.json`, 'utf8')),
)

/** @returns the schemas of the data that a published manual holds, by kind */
export function readSiteDataSchemas(): ReadonlyMap<string, JsonSchema> {
  const names = readdirSync(`${ROOT}schemas/site-data`).map((file) => file.replace('.schema.json', ''))
  return new Map(names.sort().map((kind) => [kind, readPackageSchema(`site-data/${kind}`)]))
}

export function toolkitVersion(): string {
  return readPackage().version
}

/** @returns owner and name of the repository on GitHub that workflows use the toolkit's action from, such as `owner/qms-kit` */
export function toolkitRepository(): string {
  return readPackage().repository.url.replace(/^.*github\.com\/|\.git$/g, '')
}

/** @returns the ids of the editions that come with the toolkit, sorted */
export function toolkitStandards(): readonly string[] {
  return packageTree()
    .list('schemas/requirements')
    .map(({ path }) => path.replace(/^.*\/|\.yml$/g, ''))
}

/** @returns what a package of the toolkit holds, by the list in its package.json: the paths of its files, sorted */
export function toolkitFiles(): readonly string[] {
  const { files } = readPackage()
  const folders = files.filter((path) => !path.startsWith('!'))
  const inFolders = folders.flatMap((folder) => packageTree().list(folder))
  const paths = ['LICENSE', 'README.md', 'package.json', ...inFolders.map(({ path }) => path)]
  return paths.filter((path) => !files.includes(`!${path}`)).sort()
}

/** What `qms init` writes: files by their paths in a new repository, with `{{names}}` still to fill in. */
export function readStarterFiles(): ReadonlyMap<string, string> {
  const root = `${ROOT}schemas/starter/`
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
  const files = paths.filter((path) => statSync(root + path).isFile())
  // npm leaves files such as .gitignore out of a package, so here their dot has a name.
  return new Map(files.map((path) => [targetPath(path), readFileSync(root + path, 'utf8')]))
}

function targetPath(path: string): string {
  return path.replaceAll('\\', '/').replace(/(^|\/)dot-/g, '$1.')
}

interface PackageManifest {
  readonly version: string
  readonly files: readonly string[]
  readonly repository: { readonly url: string }
}

function readPackage(): PackageManifest {
  return JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8'))
}
