import type { SourceFile } from '../model/source-file.js'
import { mergeConflict } from './merge-conflict.js'
import type { FileEntry, FileTree } from './trees/file-tree.js'
import { decodeText } from './trees/text.js'

/** Pages of the site are not documents, and are not read with them: of what can be wrong, only this keeps them from readers. */
export async function readConflictedPages(
  tree: FileTree,
  entries: readonly FileEntry[],
): Promise<readonly SourceFile[]> {
  const found: SourceFile[] = []
  for await (const { path, bytes } of tree.read(entries.map(({ path }) => path))) {
    const conflict = bytes && mergeConflict(decodeText(bytes).text)
    if (conflict) found.push({ path, yaml: { source: '', line: 1 }, defects: [conflict] })
  }
  return found
}
