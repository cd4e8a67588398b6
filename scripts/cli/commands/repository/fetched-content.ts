import { contentSha256, type FileTree, lfsPointerIn, readOne } from '../../../core/read/index.js'

/** Larger files are neither published nor approved. */
const MAX_BYTES = 100 * 1024 * 1024

/**
 * @param kept what git keeps of a file, perhaps only a pointer to what Git LFS keeps; undefined when it is not in git
 * @param path where the file lies in the tree, if that is still the same one
 * @returns the file itself; the pointer, if its content is not here; nothing, if there is neither
 */
export async function fetchedContent(tree: FileTree, path: string, kept?: Uint8Array): Promise<Uint8Array | undefined> {
  if (kept && !lfsPointerIn(kept)) return kept
  const bytes = (await readOne(tree, path, MAX_BYTES))?.bytes
  return bytes && (!kept || contentSha256(bytes) === contentSha256(kept)) ? bytes : kept
}
