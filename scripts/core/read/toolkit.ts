import { toUtf8 } from '../bytes/utf8.js'
import type { JsonSchema } from '../model/document-type.js'
import { platform } from '../platform/current-platform.js'
import { once } from '../values/once.js'
import { type FileTree, MAX_FILE_BYTES } from './trees/file-tree.js'

/** The toolkit's own schemas and requirements. */
export function packageTree(): FileTree {
  const { list, read } = platform().toolkit
  return {
    list: (folder) => list(folder).map((path) => ({ path, kind: 'file' })),
    kindOf: (path) => (read(path) === undefined ? (list(path).length > 0 ? 'folder' : undefined) : 'file'),
    isLink: () => false,
    async *read(paths, maxBytes = MAX_FILE_BYTES) {
      for (const path of paths) {
        const text = read(path)
        if (text === undefined) continue
        const bytes = toUtf8(text)
        yield { path, size: bytes.length, ...(bytes.length <= maxBytes && { bytes }) }
      }
    },
  }
}

/** Reads a schema by its name, such as `common`. It is always the same object, so that it is compiled once. */
export const readPackageSchema = once(
  (name: string): JsonSchema => JSON.parse(readPackageFile(`schemas/${name}.schema.json`)),
)

export function toolkitVersion(): string {
  return JSON.parse(readPackageFile('package.json')).version
}

/** The file in which the build says which code it made, by a digest: two states of one version do not read what the other kept. */
export const BUILD_FILE = 'dist/bin/build.txt'

/** @returns the version, and the code if it is built */
export const toolkitBuild = once((): string => `${toolkitVersion()} ${platform().toolkit.read(BUILD_FILE) ?? ''}`)

/** @returns the ids of the editions that come with the toolkit, sorted */
export const toolkitStandards = once((): readonly string[] =>
  platform()
    .toolkit.list('schemas/requirements')
    .map((path) => path.replace(/^.*\/|\.yml$/g, '')),
)

/** @throws for a path that is not in the package */
function readPackageFile(path: string): string {
  const text = platform().toolkit.read(path)
  if (text === undefined) throw new Error(`The toolkit has no file ${path}.`)
  return text
}
