import { START_OF_FILE } from '../model/place.js'
import type { QmsParts } from '../model/qms.js'
import type { SourceFile } from '../model/source-file.js'
import { byText } from '../values/order.js'
import { describeSystemFailure } from '../words/system-failure.js'
import type { FileTree } from './trees/file-tree.js'

export interface WatchedTree {
  /** The same tree; what cannot be read is left out, as what is missing is. */
  readonly tree: FileTree
  /** @returns what could not be read until now, sorted by path, each with a defect that says why */
  failed(): readonly SourceFile[]
}

/** Keeps one file that cannot be read from stopping everything, and from being overlooked. */
export function watchReading(tree: FileTree): WatchedTree {
  const codes = new Map<string, string>()
  const listed = new Set<string>()
  return {
    tree: {
      ...tree,
      list(folder) {
        const entries = tree.list(folder)
        for (const { path, kind, failure } of entries) {
          if (failure) codes.set(path, failure)
          else if (kind === 'file') listed.add(path)
        }
        return entries.filter(({ failure }) => failure === undefined)
      },
      async *read(paths, maxBytes) {
        const expected = new Set(paths.filter((path) => listed.has(path)))
        for await (const content of tree.read(paths, maxBytes)) {
          expected.delete(content.path)
          if (content.failure) codes.set(content.path, content.failure)
          else yield content
        }
        // What was listed and is no file now went away in between, or has a name that cannot be used.
        for (const path of expected) codes.set(path, path.includes('\uFFFD') ? 'EILSEQ' : 'ENOENT')
      },
    },
    failed: () => [...codes].sort(([a], [b]) => byText(a, b)).map(([path, code]) => failedFile(path, code)),
  }
}

/** @returns the parts with the files that could not be read, where no other file of that path says something else */
export function withFailures(parts: QmsParts, failed: readonly SourceFile[]): QmsParts {
  if (failed.length === 0) return parts
  const byPath = new Map(failed.map((file) => [file.path, file]))
  const orFailed = (file: SourceFile) => byPath.get(file.path) ?? file
  const { settingsFile, peopleFile, baselineFile, otherSources } = parts
  return {
    ...parts,
    settingsFile: orFailed(settingsFile),
    peopleFile: orFailed(peopleFile),
    baselineFile: orFailed(baselineFile),
    otherSources: [...otherSources.filter(({ path }) => !byPath.has(path)), ...failed],
  }
}

function failedFile(path: string, code: string): SourceFile {
  const { cause, remedy } = describeSystemFailure(code) ?? {
    cause: `the system says ${code}`,
    remedy: 'Check the disk.',
  }
  const message = `This cannot be read, so nothing in it was checked: ${cause}. ${remedy}`
  return { path, yaml: { source: '', line: 1 }, defects: [{ rule: 'readable-file', at: START_OF_FILE, message }] }
}
