import dedent from 'dedent'
import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Rule } from '../../../core/model/rule.js'
import { EXAMPLE_PEOPLE, exampleApproval } from '../../../core/run/example-text.js'
import { needsApproval, statusOf } from '../../approval/status.js'
import { latestNextReview, reviewBase, reviewInterval } from '../review-policy.js'

const procedure = (fields: string) => dedent`
  ---
  id: QP-001
  type: procedure
  revision: 1
  ${fields}
  ---
`
const review = (reviewed: string, outcome = 'keep') => dedent`
  ---
  id: DR-2026-001
  type: document-review
  document: QP-001
  reviewed: ${reviewed}
  outcome: ${outcome}
  ---
`
/** Of the procedure above with a review interval of 6 months. */
const digest = '78c2fa79187b9ea7b434f1f8663ecef03b33e17cd1810df21aa15721995336e8'
const approval = (effectiveFrom: string, meaning: 'approved' | 'reviewed' = 'approved') =>
  exampleApproval({ id: 'QP-001', revision: '1', digest }, { effectiveFrom, meaning })

export const computedNextReview: Rule = {
  id: 'computed-next-review',
  description: 'Require the next review to be no later than the review interval allows',
  rationale:
    'The next review counts from the day on which the text came into force or was last reviewed. Without that, an outdated text could be kept alive by moving a date.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'error',
  examples: [
    {
      name: 'a date that was moved without a review',
      files: {
        'qms-docs/QP-001.md': procedure('review_interval: 12\nnext_review: 2028-05-01'),
        'qms-docs/DR-2026-001.md': review('2026-05-01'),
      },
      problems: [
        'qms-docs/QP-001.md:6:14 The next review may be on 2027-05-01 at the latest: 12 months after its last review on 2026-05-01. Write that day or an earlier one.',
      ],
    },
    {
      name: 'months end on their last day, and the text came into force after the last review',
      files: {
        'qms-docs/QP-001.md': procedure('review_interval: 6\nnext_review: 2027-03-01'),
        'qms-docs/DR-2026-001.md': review('2026-05-01'),
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
        'qms-docs/AP-QP-001-1.md': approval('2026-08-31'),
      },
      problems: [
        'qms-docs/QP-001.md:6:14 The next review may be on 2027-02-28 at the latest: 6 months after it came into force on 2026-08-31. Write that day or an earlier one.',
      ],
    },
    {
      name: 'a first day that is before the approval: the approval counts',
      files: {
        'qms-docs/QP-001.md': procedure('review_interval: 6\nnext_review: 2027-03-01'),
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
        'qms-docs/AP-QP-001-1.md': approval('2026-01-31'),
      },
      problems: [
        'qms-docs/QP-001.md:6:14 The next review may be on 2026-08-20 at the latest: 6 months after it came into force on 2026-02-20. Write that day or an earlier one.',
      ],
    },
    {
      name: 'a text that not all have approved yet carries the date that holds once they have',
      files: {
        'qms-docs/QP-001.md': procedure('review_interval: 6\nnext_review: 2027-02-28'),
        'qms-docs/DR-2026-001.md': review('2026-05-01'),
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
        'qms-docs/AP-QP-001-1.md': approval('2026-08-31', 'reviewed'),
      },
      problems: [],
    },
    {
      name: 'the last day, and an earlier one',
      files: {
        'qms-docs/QP-001.md': procedure('review_interval: 12\nnext_review: 2027-05-01'),
        'qms-docs/QP-002.md': procedure('review_interval: 12\nnext_review: 2026-12-01').replace('QP-001', 'QP-002'),
        'qms-docs/DR-2026-001.md': review('2026-05-01'),
        'qms-docs/DR-2026-002.md': review('2026-05-01').replace('QP-001', 'QP-002'),
      },
      problems: [],
    },
    {
      name: 'nothing to count from, a review that did not keep the text, and a draft of the next revision',
      files: {
        'qms-docs/QP-001.md': procedure('next_review: 2036-05-01'),
        'qms-docs/DR-2026-001.md': review('2020-05-01', 'revise'),
        'qms-docs/QP-002.md': procedure('next_review: 2036-05-01').replace('QP-001', 'QP-002'),
        'qms-docs/AP-QP-002-1.md': approval('2020-05-01').replaceAll('QP-001', 'QP-002').replace(': 1\n', ': 0\n'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const document of qms.maintained) {
      const next = fieldText(document.fields, 'next_review')
      const latest = next && isSettled(qms, document) ? latestNextReview(qms, document) : undefined
      if (!next || !latest || next <= latest) continue
      yield {
        file: document,
        at: '/next_review',
        message: `The next review may be on ${latest} at the latest: ${describe(qms, document)}. Write that day or an earlier one.`,
        fix: { description: `Write ${latest}.`, replacement: latest },
      }
    }
  },
}

/** A draft already carries the date that will hold once all have approved it; a retired document is not reviewed. */
function isSettled(qms: Qms, document: Document): boolean {
  const status = statusOf(qms, document)
  return status === 'draft' || status === 'in approval' ? !needsApproval(qms) : status !== 'retired'
}

function describe(qms: Qms, document: Document): string {
  const base = reviewBase(qms, document)
  const event = base?.event === 'review' ? 'its last review' : 'it came into force'
  return `${reviewInterval(qms, document)} months after ${event} on ${base?.on}`
}
