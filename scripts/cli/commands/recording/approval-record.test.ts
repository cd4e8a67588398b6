import { expect, it } from 'vitest'
import { readDocumentText } from '../../../core/read/index.js'
import { type RecordDraft, writeApproval } from './approval-record.js'

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
  const text = writeApproval(draftWith(300), undefined, ENTRY)
  expect(readDocumentText(Buffer.from(text))?.fields.files).toHaveLength(300)
})

it('a record that could not be read is not written', () => {
  expect(() => writeApproval(draftWith(500), undefined, ENTRY)).toThrow(
    'QP-001 shows 500 pictures. An approval record that lists so many is larger than the 64 KB that are read. Split the document.',
  )
})
