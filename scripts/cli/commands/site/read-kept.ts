import { type DocumentText, readContents, readDocumentText } from '../../../core/read/index.js'
import type { OpenedQms } from '../repository/open-qms.js'

/** @returns what git keeps of these, by its ids */
export async function readKept(root: string, blobs: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const kept = new Map<string, Uint8Array>()
  if (blobs.length === 0) return kept
  for await (const { blob, bytes } of readContents(root, blobs)) if (bytes) kept.set(blob, bytes)
  return kept
}

/**
 * From git, and what is not committed yet from the files.
 *
 * @param before what was read of them already
 * @returns the documents among these, by git's ids
 */
export async function readKeptTexts(
  { root, qms, tree }: OpenedQms,
  blobs: readonly string[],
  before: ReadonlyMap<string, DocumentText>,
): Promise<ReadonlyMap<string, DocumentText>> {
  const wanted = blobs.filter((blob) => !before.has(blob))
  const kept = new Map(await readKept(root, qms.repository.isGit ? wanted : []))
  const missing = new Set(wanted.filter((blob) => !kept.has(blob)))
  const files = new Map(qms.maintained.filter(({ blob }) => missing.has(blob)).map(({ path, blob }) => [path, blob]))
  for await (const { path, bytes } of tree.read([...files.keys()])) if (bytes) kept.set(files.get(path) ?? '', bytes)
  const texts = new Map<string, DocumentText>()
  for (const blob of blobs) {
    const bytes = kept.get(blob)
    const text = before.get(blob) ?? (bytes && readDocumentText(bytes))
    if (text) texts.set(blob, text)
  }
  return texts
}
