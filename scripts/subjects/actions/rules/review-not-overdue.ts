import dedent from 'dedent'
import type { Rule } from '../../../core/model/rule.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { daysBetween } from '../../../core/values/date.js'
import { counted } from '../../../core/words/counted.js'
import { reviewState } from '../../review/review-state.js'
import { howToReview } from './how-to-review.js'

const procedure = (fields: string) => dedent`
  ---
  id: QP-001
  type: procedure
  ${fields}
  ---
`

const answered = exampleText({ id: 'QP-002', revision: '2', next_review: '2026-11-21' })

export const reviewNotOverdue: Rule = {
  id: 'review-not-overdue',
  description: 'Require documents to be reviewed by the day that is set for it',
  rationale:
    'A document that has not been looked at for too long may describe how things used to be done. A late review counts for more once the days of grace in qms.yml have passed. On the day itself it is due, not overdue.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'warning',
  examples: [
    {
      name: 'a review that was due yesterday, and one that was due long ago',
      files: {
        'qms-docs/QP-001.md': procedure('next_review: 2026-11-21'),
        'qms-docs/QP-002.md': procedure('next_review: 2026-10-22').replace('QP-001', 'QP-002'),
      },
      problems: [
        'qms-docs/QP-001.md:4:14 The review of QP-001 has been overdue for 1 day. Read it again, and record what you decide: qms review QP-001 --outcome keep --note "…" (or revise, or retire).',
        'qms-docs/QP-002.md:4:14 The review of QP-002 has been overdue for 31 days. Read it again, and record what you decide: qms review QP-002 --outcome keep --note "…" (or revise, or retire).',
      ],
    },
    {
      name: 'a review that is due today, and a retired document',
      files: {
        'qms-docs/QP-001.md': procedure('next_review: 2026-11-22'),
        'qms-docs/QP-002.md': procedure(
          'next_review: 2026-05-01\nretired: { on: 2026-01-01, reason: Not needed. }',
        ).replace('QP-001', 'QP-002'),
      },
      problems: [],
    },
    {
      name: 'a draft, once other documents are approved',
      files: {
        'qms-docs/QP-001.md': procedure('next_review: 2026-05-01'),
        'qms-docs/AP-QP-002-1.md': '---\nid: AP-QP-002-1\ntype: approval\ndocument: QP-002\n---\n',
      },
      problems: [],
    },
    {
      name: 'a revision that was begun while the review was overdue, and one that has come into force since',
      files: {
        'qms-docs/QP-001.md': exampleText({ revision: '2', next_review: '2026-11-21' }).file,
        'qms-docs/AP-QP-001-1.md': exampleApproval(exampleText({ next_review: '2026-11-21' })),
        'qms-docs/QP-002.md': answered.file,
        'qms-docs/AP-QP-002-2.md': exampleApproval(answered, { effectiveFrom: '2026-11-22' }),
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
      },
      problems: [
        'qms-docs/QP-001.md:6:14 The review of QP-001 has been overdue for 1 day. Read it again, and record what you decide: qms review QP-001 --outcome keep --note "…" (or revise, or retire).',
      ],
    },
  ],
  *check(qms) {
    const grace = qms.settings.review_intervals.grace_days
    for (const document of qms.maintained) {
      const review = reviewState(qms, document)
      if (review?.state !== 'overdue') continue
      const days = daysBetween(review.on, qms.today)
      const message = `The review of ${document.id} has been overdue for ${counted(days, 'day')}. ${howToReview(document.id)}`
      yield { file: document, at: '/next_review', message, severity: days > grace ? 'error' : 'warning' }
    }
  },
}
