import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const MARKDOWN = /\.(?:md|markdown|mdx)$/i

/** @returns the Markdown of the installed packages that bring most of it, by path below `node_modules` */
export function mostMarkdown(packages: number): ReadonlyMap<string, Buffer> {
  const byPackage = installedPackages()
    .map((name) => ({ name, paths: [...markdownIn(name)] }))
    .sort((a, b) => b.paths.length - a.paths.length || (a.name < b.name ? -1 : 1))
  const paths = byPackage.slice(0, packages).flatMap((found) => found.paths)
  return new Map(paths.map((path) => [path, readFileSync(join('node_modules', path))]))
}

function installedPackages(): readonly string[] {
  return foldersIn('').flatMap((name) => (name.startsWith('@') ? foldersIn(name).map((own) => `${name}/${own}`) : name))
}

function foldersIn(folder: string): readonly string[] {
  const entries = readdirSync(join('node_modules', folder), { withFileTypes: true })
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name)
}

/** Packages inside of a package are its own matter. */
function* markdownIn(folder: string): Generator<string> {
  for (const entry of readdirSync(join('node_modules', folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory() && entry.name !== 'node_modules') yield* markdownIn(path)
    else if (entry.isFile() && MARKDOWN.test(entry.name)) yield path
  }
}
