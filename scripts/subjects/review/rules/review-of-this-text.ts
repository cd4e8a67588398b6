import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { approvalRecordsOf } from '../../approval/approval-records.js'
import { newReviews } from './new-reviews.js'

const present = exampleText({ revision: '2' })
const earlier = exampleText()
const review = (digest: string) => `---
id: DR-2026-001
type: document-review
document: QP-001
revision: 1
digest: ${digest}
---
`

export const reviewOfThisText: Rule = {
  id: 'review-of-this-text',
  description: 'Require a document review to be of a text that exists',
  rationale:
    'A review proves that one exact text was read. Its checksum says which one. If no such text exists, it is unknown what was read.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'error',
  needs: 'base',
  examples: [
    {
      name: 'a checksum that no text of the document has',
      base: {},
      files: { 'qms-docs/QP-001.md': present.file, 'qms-docs/DR-2026-001.md': review('0'.repeat(64)) },
      problems: [
        `qms-docs/DR-2026-001.md:6:9 No text of QP-001 has this checksum, neither the present one nor one that was approved. If the present text, revision 2, was read, write ${present.digest}.`,
      ],
    },
    {
      name: 'the present text, the one before this change, and one that was approved',
      base: { 'qms-docs/QP-001.md': exampleText({ revision: '2' }, 'Weigh.\n').file },
      files: {
        'qms-docs/QP-001.md': present.file,
        'qms-docs/AP-QP-001-1.md': exampleApproval(earlier),
        'qms-docs/DR-2026-001.md': review(present.digest),
        'qms-docs/DR-2026-002.md': review(exampleText({ revision: '2' }, 'Weigh.\n').digest).replace('001', '002'),
        'qms-docs/DR-2026-003.md': review(earlier.digest).replace('001', '003'),
      },
      problems: [],
    },
    {
      name: 'a review that was there before is a record',
      base: { 'qms-docs/DR-2026-001.md': review('0'.repeat(64)) },
      files: { 'qms-docs/QP-001.md': present.file, 'qms-docs/DR-2026-001.md': review('0'.repeat(64)) },
      problems: [],
    },
  ],
  *check(qms) {
    for (const review of newReviews(qms)) {
      const { document: id = '', digest } = review.fields
      const document = qms.find(id)
      if (!document || digest === undefined || digestsOf(qms, id).has(digest)) continue
      const present = `the present text, revision ${fieldText(document.fields, 'revision') ?? 'unknown'},`
      const message = `No text of ${id} has this checksum, neither the present one nor one that was approved. If ${present} was read, write ${document.digest}.`
      yield { file: review, at: '/digest', message }
    }
  },
}

function digestsOf(qms: Qms, id: string): ReadonlySet<string | undefined> {
  const texts: readonly Document[] = [...qms.withId(id), ...(qms.base?.withId(id) ?? [])]
  const approvals = texts.flatMap((document) => approvalRecordsOf(qms, document))
  return new Set([...texts.map(({ digest }) => digest), ...approvals.map(({ fields }) => fields.digest)])
}
