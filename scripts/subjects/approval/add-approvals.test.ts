import { expect, it } from 'vitest'
import { readDocumentText } from '../../core/read/index.js'
import { addApprovals } from './add-approvals.js'
import type { RecordDraft } from './draft-record.js'

const ENTRY = { by: 'grace', role: 'quality-manager', meaning: 'approved', at: '2026-11-22T09:00:00Z' } as const

function draftWith(pictures: number): RecordDraft {
  const files = Array.from({ length: pictures }, (_, index) => ({
    path: `qms-docs/procedures/pictures/step-${index}.png`,
    blob: 'a'.repeat(40),
    sha256: 'b'.repeat(64),
  }))
  const fields = { id: 'AP-QP-001-1', type: 'approval', document: 'QP-001', revision: '1', files }
  return { path: 'qms-docs/records/approvals/AP-QP-001-1.md', fields } as unknown as RecordDraft
}

it('a record that is written can be read again', () => {
  const change = addApprovals(draftWith(300), [ENTRY])
  const content = 'content' in change ? change.content.toString() : ''
  expect(readDocumentText(Buffer.from(content))?.fields.files).toHaveLength(300)
})

it('a record that is there grows by an entry', () => {
  expect(addApprovals({ ...draftWith(0), blob: 'c'.repeat(40) }, [ENTRY])).toEqual({
    kind: 'edit',
    path: 'qms-docs/records/approvals/AP-QP-001-1.md',
    blob: 'c'.repeat(40),
    edits: [{ path: 'approvals', entry: ENTRY }],
  })
})

it('a record that could not be read is not written', () => {
  expect(addApprovals(draftWith(500), [ENTRY])).toEqual({
    reason:
      'QP-001 has 500 pictures and linked files. An approval record that lists so many is larger than the 64 KB that are read.',
    remedy: 'Split the document.',
  })
})
