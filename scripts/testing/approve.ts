import { blobId, sha256 } from '../core/bytes/digest.js'
import { fieldText } from '../core/model/fields.js'
import { coveredFilesOf } from '../core/questions/covered-files.js'
import { memoryTree, readQms } from '../core/read/index.js'

type Files = Readonly<Record<string, string | Uint8Array>>

/** @returns the files, and for each document named a record in which Ada approves on that day what it says there */
export async function approve(
  files: Files,
  ids: readonly string[],
  day = '2026-02-20',
): Promise<Record<string, string | Uint8Array>> {
  const qms = await readQms(memoryTree(files), { today: () => '2026-11-22' })
  const approved = { ...files }
  for (const id of ids) {
    const document = qms.find(id)
    if (!document) throw new Error(`There is no document ${id} to approve.`)
    const { digest, blob, path } = document
    const revision = fieldText(document.fields, 'revision')
    const covered = coveredFilesOf(qms, document).map(
      (one) => `\n  - { path: ${one.path}, blob: ${blobId(files[one.path] ?? '')}, sha256: ${one.sha256} }`,
    )
    approved[`qms-docs/records/approvals/AP-${id}-${revision}.md`] = `---
id: AP-${id}-${revision}
type: approval
document: ${id}
revision: ${revision}
blob: ${blob}
sha256: ${sha256(files[path] ?? '')}
digest: ${digest}${covered.length > 0 ? `\nfiles:${covered.join('')}` : ''}
effective_from: ${day}
change: ${JSON.stringify(fieldText(document.fields, 'change.summary') ?? 'Approved as it stands.')}
class: ${fieldText(document.fields, 'change.class') ?? 'major'}
required: []
approvals:
  - by: ada
    role: quality-manager
    meaning: approved
    at: ${day}T10:00:00+01:00
    evidence: { note: Said in a meeting. }
---
`
  }
  return approved
}
