import { approvalRecordOf, type Publication, type PublishedDocument } from '../../../site/index.js'
import { otherThanApproved } from '../../../subjects/approval/other-than-approved.js'
import { Misuse } from '../../command/misuse.js'
import type { OpenedQms } from '../repository/open-qms.js'
import { readKept } from '../site/read-kept.js'

/**
 * @returns the exact bytes that were approved, by id, where git keeps them
 * @throws Misuse if git keeps other bytes than the approval record names
 */
export async function approvedFiles(
  { root, qms }: OpenedQms,
  publication: Publication,
  entries: readonly PublishedDocument[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const records = entries.flatMap((entry) => {
    const record = entry.shownAs === 'in force' ? approvalRecordOf(publication, entry)?.fields : undefined
    return record?.blob === undefined ? [] : [{ id: entry.document.id, record, blob: record.blob }]
  })
  const kept = await readKept(root, qms.repository.isGit ? records.map(({ blob }) => blob) : [])
  const files = new Map<string, Uint8Array>()
  for (const { id, record, blob } of records) {
    const bytes = kept.get(blob)
    const fault = bytes && otherThanApproved(record, bytes)
    if (fault !== undefined) throw new Misuse(fault)
    if (bytes) files.set(id, bytes)
  }
  return files
}
