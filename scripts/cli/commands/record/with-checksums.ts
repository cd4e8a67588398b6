import type { Document } from '../../../core/model/document.js'
import { evidenceFields } from '../../../core/questions/evidence-fields.js'
import { contentSha256, readOne } from '../../../core/read/index.js'
import { resolvePath } from '../../../core/values/paths.js'
import type { OpenedQms } from '../repository/open-qms.js'

/** In bytes: evidence may be larger than any document. */
const MAX_EVIDENCE_BYTES = 100 * 1024 * 1024

/** @returns the values, and beside each file that is named as evidence its checksum, where the type has a field for it */
export async function withChecksums(
  { qms, tree }: OpenedQms,
  record: Document,
  values: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const type = qms.typeOf(record)
  const names = new Set((type ? evidenceFields(type) : []).map((path) => path.join('.')))
  const known = new Set(type?.fields.map(({ path }) => path.join('.')))
  const sums: Record<string, string> = {}
  for (const [name, file] of Object.entries(values)) {
    const sum = name.replace(/[^.]+$/, 'sha256')
    if (!names.has(definitionOf(name)) || !known.has(definitionOf(sum)) || values[sum] !== undefined) continue
    const path = resolvePath(record.path, file)
    const found = path === undefined || file === '' ? undefined : await readOne(tree, path, MAX_EVIDENCE_BYTES)
    // Of a file that is gone, or is another one now, the old checksum says nothing. What is missing is said by a check.
    sums[sum] = found?.bytes ? contentSha256(found.bytes) : ''
  }
  return { ...values, ...sums }
}

/** The items of a list are counted in the names of values, and a star in those of fields. */
function definitionOf(name: string): string {
  return name.replaceAll(/(?<=\.)\d+(?=\.|$)/g, '*')
}
