import type { Document } from '../../../core/model/document.js'
import { type FileTree, MAX_SETTINGS_BYTES } from '../../../core/read/index.js'

/**
 * @param tree the texts in force in their places
 * @returns the files of documents and records, byte for byte, by their path in a pack
 */
export async function readSources(
  tree: FileTree,
  documents: readonly Document[],
): Promise<readonly (readonly [string, Uint8Array])[]> {
  const paths = [...new Set(documents.map(({ path }) => path))].sort()
  const found: (readonly [string, Uint8Array])[] = []
  for await (const { path, bytes } of tree.read(paths, MAX_SETTINGS_BYTES))
    if (bytes) found.push([`sources/${path}`, bytes])
  return found
}
