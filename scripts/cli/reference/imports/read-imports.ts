import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

const IMPORT = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)\.js'/g

/** For each file or folder those that it imports. */
export type Imports = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Reads which file imports which, types included. Tests, and what is made for tests, measurements and the sample, are left out.
 *
 * @param root the folder of the sources
 * @returns for each file the files it imports; paths count from the root
 */
export function readImports(root: string): Imports {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'))
  const files = paths.filter((path) => /\.ts$/.test(path) && !/\.test\.ts$|^(testing|bench|sample)\//.test(path)).sort()
  return new Map(files.map((file) => [file, new Set(importsOf(root, file))]))
}

function* importsOf(root: string, file: string): Generator<string> {
  for (const [, specifier = ''] of readFileSync(join(root, file), 'utf8').matchAll(IMPORT)) {
    yield `${normalize(join(dirname(file), specifier)).replaceAll('\\', '/')}.ts`
  }
}
