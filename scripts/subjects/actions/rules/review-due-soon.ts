import dedent from 'dedent'
import type { Rule } from '../../../core/model/rule.js'
import { daysBetween } from '../../../core/values/date.js'
import { dueDates, isReview } from '../due/due-dates.js'
import { dueStage } from '../due/due-stage.js'
import { howToReview } from './how-to-review.js'

const procedure = (fields: string) => dedent`
  ---
  id: QP-001
  type: procedure
  ${fields}
  ---
`

export const reviewDueSoon: Rule = {
  id: 'review-due-soon',
  description: 'Require attention for documents whose review is due soon',
  rationale: 'A review takes time to plan. An owner who sees it coming does not have to explain later why it was late.',
  clauses: ['iso-9001-2015/7.5.3.2'],
  severity: 'info',
  examples: [
    {
      name: 'reviews that are due today, tomorrow and in 30 days',
      files: {
        'qms-docs/QP-001.md': procedure('next_review: 2026-11-22'),
        'qms-docs/QP-002.md': procedure('next_review: 2026-11-23').replace('QP-001', 'QP-002'),
        'qms-docs/QP-003.md': procedure('next_review: 2026-12-22').replace('QP-001', 'QP-003'),
      },
      problems: [
        'qms-docs/QP-001.md:4:14 The review of QP-001 is due today. Read it again, and record what you decide: qms review QP-001 --outcome keep --note "…" (or revise, or retire).',
        'qms-docs/QP-002.md:4:14 The review of QP-002 is due tomorrow. Read it again, and record what you decide: qms review QP-002 --outcome keep --note "…" (or revise, or retire).',
        'qms-docs/QP-003.md:4:14 The review of QP-003 is due in 30 days. Read it again, and record what you decide: qms review QP-003 --outcome keep --note "…" (or revise, or retire).',
      ],
    },
    {
      name: 'a review that is further away, one that is overdue, and a retired document',
      files: {
        'qms-docs/QP-001.md': procedure('next_review: 2026-12-23'),
        'qms-docs/QP-002.md': procedure('next_review: 2026-11-21').replace('QP-001', 'QP-002'),
        'qms-docs/QP-003.md': procedure(
          'next_review: 2026-12-01\nretired: { on: 2026-01-01, reason: Not needed. }',
        ).replace('QP-001', 'QP-003'),
      },
      problems: [],
    },
  ],
  *check(qms) {
    for (const date of dueDates(qms).filter(isReview)) {
      const stage = dueStage(qms, date)
      if (stage !== 'due' && stage !== 'due soon') continue
      const { document, at, on } = date
      const days = daysBetween(qms.today, on)
      const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`
      yield { file: document, at, message: `The review of ${document.id} is due ${when}. ${howToReview(document.id)}` }
    }
  },
}
