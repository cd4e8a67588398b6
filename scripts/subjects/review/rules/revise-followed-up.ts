import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { DocumentReview } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { compareRevisions, revisionForm } from '../../../core/questions/revision-forms.js'
import { exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { addDays } from '../../../core/values/date.js'
import { approvalRecordsOf } from '../../approval/approval-records.js'
import { reviewsOf } from '../reviews.js'

const review = (fields: string, id = 'DR-2026-001') => `---
id: ${id}
type: document-review
document: QP-001
revision: 1
${fields}
---
`
const overdue = { 'qms-docs/DR-2026-001.md': review('reviewed: 2026-10-22\noutcome: revise') }
const text = exampleText()

/** Long enough to begin a draft, short enough to remember what was found. */
const DAYS = 30

export const reviseFollowedUp: Rule = {
  id: 'revise-followed-up',
  description: 'Require something to follow within 30 days from a review that asks for a change',
  rationale:
    'A review that finds a text wrong and is forgotten is worse than none: the organization knows that people work by a wrong text.',
  clauses: ['iso-9001-2015/6.3', 'iso-9001-2015/7.5.3.2'],
  severity: 'warning',
  examples: [
    {
      name: 'nothing was done for 31 days',
      files: { 'qms-docs/QP-001.md': text.file, ...overdue },
      problems: [
        'qms-docs/DR-2026-001.md:7:10 On 2026-10-22 this review decided to revise QP-001, and nothing has followed. Begin the next revision, or name the change request in “change_request”, with an amendment.',
      ],
    },
    {
      name: 'a document that was to be retired',
      files: {
        'qms-docs/QP-001.md': text.file,
        'qms-docs/DR-2026-001.md': review('reviewed: 2026-10-22\noutcome: retire'),
      },
      problems: [
        'qms-docs/DR-2026-001.md:7:10 On 2026-10-22 this review decided to retire QP-001, and nothing has followed. Begin a new revision that says so, or name the change request in “change_request”, with an amendment.',
      ],
    },
    {
      name: 'thirty days, a draft, an approved revision since given up, a change request, and a later review',
      files: {
        'qms-docs/QP-001.md': text.file,
        'qms-docs/DR-2026-001.md': review('reviewed: 2026-10-23\noutcome: revise'),
        'qms-docs/QP-002.md': exampleText({ id: 'QP-002', revision: '2' }).file,
        'qms-docs/DR-2026-002.md': review('reviewed: 2026-01-22\noutcome: revise', 'DR-2026-002').replace(
          'P-001',
          'P-002',
        ),
        'qms-docs/QP-003.md': exampleText({ id: 'QP-003' }).file,
        'qms-docs/AP-QP-003-2.md': exampleApproval({ ...text, id: 'QP-003', revision: '2' }),
        'qms-docs/DR-2026-003.md': review('reviewed: 2026-01-22\noutcome: revise', 'DR-2026-003').replace(
          'P-001',
          'P-003',
        ),
        'qms-docs/QP-004.md': exampleText({ id: 'QP-004' }).file,
        'qms-docs/DR-2026-004.md': review(
          'reviewed: 2026-01-22\noutcome: revise\nchange_request: "#12"',
          'DR-2026-004',
        ).replace('P-001', 'P-004'),
        'qms-docs/QP-005.md': exampleText({ id: 'QP-005' }).file,
        'qms-docs/DR-2026-005.md': review('reviewed: 2026-01-22\noutcome: revise', 'DR-2026-005').replace(
          'P-001',
          'P-005',
        ),
        'qms-docs/DR-2026-006.md': review('reviewed: 2026-02-22\noutcome: keep', 'DR-2026-006').replace(
          'P-001',
          'P-005',
        ),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const review of qms.ofType('document-review')) {
      const { document: id = '', outcome, reviewed, change_request: request } = review.fields
      const document = qms.find(id)
      if (!document || !reviewed || !outcome || outcome === 'keep' || request !== undefined) continue
      if (addDays(reviewed, DAYS) >= qms.today || isFollowed(qms, document, review)) continue
      const next = outcome === 'retire' ? 'Begin a new revision that says so' : 'Begin the next revision'
      const message = `On ${reviewed} this review decided to ${outcome} ${id}, and nothing has followed. ${next}, or name the change request in “change_request”, with an amendment.`
      yield { file: review, at: '/outcome', message }
    }
  },
}

function isFollowed(qms: Qms, document: Document, { fields }: Document<DocumentReview>): boolean {
  const { revision: reviewedRevision = '', reviewed = '' } = fields
  const form = revisionForm(qms, document.type)
  const isNewer = (revision = '') => (compareRevisions(form, revision, reviewedRevision) ?? 1) > 0
  return (
    document.fields.retired !== undefined ||
    isNewer(fieldText(document.fields, 'revision')) ||
    approvalRecordsOf(qms, document).some((record) => isNewer(record.fields.revision)) ||
    reviewsOf(qms, document.id).some((later) => (later.fields.reviewed ?? '') > reviewed)
  )
}
