import { defineMetric } from '../../../core/model/metric.js'
import { rowsWhere } from '../../../core/model/rows-where.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { share } from '../../../core/run/figures/share.js'
import { periodAsWritten } from '../../../core/values/period.js'
import { dueReviews } from '../due-reviews.js'
import { reviewList } from '../reports/review-list.js'

function procedure(id: string, nextReview: string): string {
  return `---\nid: ${id}\ntype: procedure\ntitle: Text ${id}\nrevision: 1\nowner: ada\nnext_review: ${nextReview}\n---\n`
}

function review(id: string, document: string, reviewed: string, nextReview: string): string {
  return `---\nid: ${id}\ntype: document-review\ndocument: ${document}\nreviewed: ${reviewed}\noutcome: keep\nnext_review: ${nextReview}\n---\n`
}

/** How many reviews were done by the day on which they were due. */
export const reviewPunctuality = defineMetric({
  id: 'review-punctuality',
  title: 'Review punctuality',
  question: 'How many documents were reviewed by the day on which their review was due?',
  formula: 'reviews done by their due date, divided by reviews that were due in the period',
  population:
    'Documents in force whose review was due in the period, up to the as-of date. A review that was not done counts as late from the day after. A document that got a new revision or was retired before its review was due does not count: there was nothing left to review.',
  clauses: ['iso-9001-2015/7.5.3', 'iso-9001-2015/9.1.1'],
  unit: 'percent',
  direction: 'higher',
  parameters: [],
  measure: (qms, { period }) => {
    const due = dueReviews(qms, period).map((review) => ({ ...review, id: review.document.id }))
    const figureOf =
      (where: { readonly type?: string }) => (id: string, label: string, part: readonly (typeof due)[number][]) => ({
        ...share(id, label, part, ({ isPunctual }) => isPunctual),
        rows: rowsWhere(reviewList, where, { period: periodAsWritten(period) }),
      })
    return [
      figureOf({})('all', 'All documents', due),
      ...brokenDown(
        'type',
        due,
        ({ document }) => document.type,
        (id, type, part) => figureOf({ type })(id, type, part),
      ),
    ]
  },
  examples: [
    {
      name: 'A review on its day is in time; one a day later and one that was not done are late',
      files: {
        'qms-docs/QP-001.md': procedure('QP-001', '2027-03-01'),
        'qms-docs/DR-1.md': review('DR-2025-001', 'QP-001', '2025-03-01', '2026-03-01'),
        'qms-docs/DR-2.md': review('DR-2026-001', 'QP-001', '2026-03-01', '2027-03-01'),
        'qms-docs/QP-002.md': procedure('QP-002', '2027-03-02'),
        'qms-docs/DR-3.md': review('DR-2025-002', 'QP-002', '2025-03-01', '2026-03-01'),
        'qms-docs/DR-4.md': review('DR-2026-002', 'QP-002', '2026-03-02', '2027-03-02'),
        'qms-docs/QP-003.md': procedure('QP-003', '2026-11-21'),
      },
      figures: ['All documents: 1 of 3', 'procedure: 1 of 3'],
    },
    {
      name: 'A review that is due today is not late yet, and where nothing was due there is no percentage',
      files: { 'qms-docs/QP-001.md': procedure('QP-001', '2026-11-22') },
      figures: ['All documents: n/a (0 of 0)'],
    },
    {
      name: 'Another period has other reviews in it',
      given: { period: '2025' },
      files: {
        'qms-docs/QP-001.md': procedure('QP-001', '2027-03-01'),
        'qms-docs/DR-1.md': review('DR-2024-001', 'QP-001', '2024-03-01', '2025-03-01'),
        'qms-docs/DR-2.md': review('DR-2025-001', 'QP-001', '2025-02-10', '2026-03-01'),
      },
      figures: ['All documents: 1 of 1', 'procedure: 1 of 1'],
    },
  ],
})
