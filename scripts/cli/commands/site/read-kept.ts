import { type DocumentText, readContents, readDocumentText } from '../../../core/read/index.js'
import type { OpenedQms } from '../repository/open-qms.js'

/** @returns what git keeps of these, by its ids */
export async function readKept(root: string, blobs: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const kept = new Map<string, Uint8Array>()
  if (blobs.length === 0) return kept
  for await (const { blob, bytes } of readContents(root, blobs)) if (bytes) kept.set(blob, bytes)
  return kept
}

/** From git, and what is not committed yet from the files. @returns the documents among these, by git's ids */
export async function readKeptTexts(
  { root, qms, tree }: OpenedQms,
  blobs: readonly string[],
): Promise<ReadonlyMap<string, DocumentText>> {
  const kept = new Map(await readKept(root, qms.repository.isGit ? blobs : []))
  const missing = new Set(blobs.filter((blob) => !kept.has(blob)))
  const files = new Map(qms.maintained.filter(({ blob }) => missing.has(blob)).map(({ path, blob }) => [path, blob]))
  for await (const { path, bytes } of tree.read([...files.keys()])) if (bytes) kept.set(files.get(path) ?? '', bytes)
  return new Map(
    [...kept].flatMap(([blob, bytes]) => {
      const text = readDocumentText(bytes)
      return text ? [[blob, text] as const] : []
    }),
  )
}
