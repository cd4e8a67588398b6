import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { DocumentReview } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { changesOf, revisionMove, wasMaintained } from '../../../core/questions/changes.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { byText } from '../../../core/values/order.js'
import { isApprovedText } from '../../approval/approved-text.js'
import { needsApproval } from '../../approval/status.js'
import { reviewsOf } from '../reviews.js'

const due = exampleText({ next_review: '2026-12-01' })
const later = exampleText({ next_review: '2027-12-01' })
const review = (fields: string, digest = due.digest) => `---
id: DR-2026-001
type: document-review
document: QP-001
revision: 1
digest: ${digest}
reviewed: 2026-11-20
${fields}
---
`
const base = { 'qms-docs/QP-001.md': due.file }

export const reviewRecorded: Rule = {
  id: 'review-recorded',
  description: 'Require a review record, or a new revision, for every review date that moves to a later day',
  rationale:
    'A later date says that the document was read again and found right. Without the record of who read it and what they found, it is only a date that was moved.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'error',
  needs: 'base',
  asksAbout: 'people',
  examples: [
    {
      name: 'a date that was just moved',
      base,
      files: { 'qms-docs/QP-001.md': later.file },
      problems: [
        'qms-docs/QP-001.md:6:14 The next review of QP-001 moved from 2026-12-01 to 2027-12-01, but no record says that it was read again. Read it, and write a record of type “document-review” (`qms review QP-001 --outcome keep --note …` does it).',
      ],
    },
    {
      name: 'a review of another text, and one that decided to revise it',
      base,
      files: {
        'qms-docs/QP-001.md': later.file,
        'qms-docs/DR-2026-001.md': review('outcome: keep\nnext_review: 2027-12-01', '0'.repeat(64)),
        'qms-docs/DR-2026-002.md': review('outcome: revise').replace('DR-2026-001', 'DR-2026-002'),
      },
      problems: [
        'qms-docs/QP-001.md:6:14 The next review of QP-001 moved from 2026-12-01 to 2027-12-01, but no record says that it was read again. Read it, and write a record of type “document-review” (`qms review QP-001 --outcome keep --note …` does it).',
      ],
    },
    {
      name: 'a date later than the one that the review set',
      base,
      files: {
        'qms-docs/QP-001.md': later.file,
        'qms-docs/DR-2026-001.md': review('outcome: keep\nnext_review: 2027-06-01'),
      },
      problems: [
        'qms-docs/QP-001.md:6:14 The next review of QP-001 moved from 2026-12-01 to 2027-12-01, but DR-2026-001 says 2027-06-01. Write that day or an earlier one.',
      ],
    },
    {
      name: 'a review that keeps the text, an earlier date, and a new revision',
      base: {
        ...base,
        'qms-docs/QP-002.md': exampleText({ id: 'QP-002', next_review: '2026-12-01' }).file,
        'qms-docs/QP-003.md': exampleText({ id: 'QP-003', next_review: '2026-12-01' }).file,
      },
      files: {
        'qms-docs/QP-001.md': later.file,
        'qms-docs/DR-2026-001.md': review('outcome: keep\nnext_review: 2027-12-01'),
        'qms-docs/QP-002.md': exampleText({ id: 'QP-002', next_review: '2026-11-23' }).file,
        'qms-docs/QP-003.md': exampleText({ id: 'QP-003', revision: '2', next_review: '2027-12-01' }).file,
      },
      problems: [],
    },
    {
      name: 'a draft: its date counts only once it is approved',
      base: {
        ...base,
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
        'qms-docs/AP-QP-002-1.md': exampleApproval(exampleText({ id: 'QP-002' })),
      },
      files: { 'qms-docs/QP-001.md': later.file },
      problems: [],
    },
    {
      name: 'the first approval in a repository, which sets the date of the first review',
      base: { ...base, 'qms-docs/people.yml': EXAMPLE_PEOPLE },
      files: {
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
        'qms-docs/QP-001.md': later.file,
        'qms-docs/AP-QP-001-1.md': exampleApproval(due),
      },
      problems: [],
    },
  ],
  *check(qms) {
    const { base } = qms
    if (!base) return
    for (const change of changesOf(qms).kept) {
      const { before, after } = change
      const [from, to] = [before, after].map(({ fields }) => fieldText(fields, 'next_review'))
      if (!wasMaintained(base, change) || !from || !to || to <= from) continue
      if (revisionMove(qms, change) !== 'same' || !isApprovedText(base, before)) continue
      if (!needsApproval(base) && needsApproval(qms) && isApprovedText(qms, after)) continue
      const review = reviewThatKept(qms, after)
      const allowed = review?.fields.next_review
      if (allowed !== undefined && to <= allowed) continue
      const advice = allowed
        ? `${review?.id} says ${allowed}. Write that day or an earlier one.`
        : `no record says that it was read again. Read it, and write a record of type “document-review” (\`qms review ${after.id} --outcome keep --note …\` does it).`
      const message = `The next review of ${after.id} moved from ${from} to ${to}, but ${advice}`
      yield { file: after, at: '/next_review', message }
    }
  },
}

/** @returns the latest review that kept exactly this text */
function reviewThatKept(qms: Qms, { id, digest }: Document): Document<DocumentReview> | undefined {
  const kept = reviewsOf(qms, id).filter(({ fields }) => fields.outcome === 'keep' && fields.digest === digest)
  return kept.sort((a, b) => byText(a.fields.reviewed ?? '', b.fields.reviewed ?? '')).at(-1)
}
