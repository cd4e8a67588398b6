import type { ToolkitFiles } from './platform.js'

type BuiltIn = NodeJS.Process['getBuiltinModule']

/** @returns the files of the package in which this file lies: in dist/ as in the bundle */
export function nodeToolkit(builtIn: BuiltIn): ToolkitFiles {
  const { readdirSync, readFileSync } = builtIn('node:fs')
  const root = packageRoot(builtIn)
  return {
    list: (folder) =>
      readdirSync(root + folder)
        .map((name) => `${folder}/${name}`)
        .sort(),
    read(path) {
      try {
        return readFileSync(root + path, 'utf8')
      } catch {
        return undefined
      }
    },
  }
}

/** @returns the nearest folder above this file that has a package.json, ending in a slash */
export function packageRoot(builtIn: BuiltIn): string {
  const { existsSync } = builtIn('node:fs')
  const { dirname, join } = builtIn('node:path')
  const { fileURLToPath } = builtIn('node:url')
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'package.json'))) folder = dirname(folder)
  return `${folder}/`
}
