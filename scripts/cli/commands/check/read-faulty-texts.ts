import { blobId } from '../../../core/bytes/digest.js'
import { fromUtf8 } from '../../../core/bytes/utf8.js'
import type { Problem } from '../../../core/model/problem.js'
import { MAX_SETTINGS_BYTES } from '../../../core/read/index.js'
import type { FaultyText } from '../../../core/run/plan-fixes.js'
import type { OpenedQms } from '../repository/open-qms.js'

/** @returns the texts of the files in which something can be replaced, by path */
export async function readFaultyTexts(
  { tree }: OpenedQms,
  problems: readonly Problem[],
): Promise<ReadonlyMap<string, FaultyText>> {
  const paths = new Set(problems.flatMap(({ file, fix }) => (fix && !('renameTo' in fix) ? file : [])))
  const texts = new Map<string, FaultyText>()
  for await (const { path, bytes } of tree.read([...paths], MAX_SETTINGS_BYTES)) {
    if (bytes) texts.set(path, { text: fromUtf8(bytes), blob: blobId(bytes) })
  }
  return texts
}
