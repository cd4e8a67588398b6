import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { count } from '../../../core/run/figures/count.js'
import { noneRecorded } from '../../../core/run/figures/none-recorded.js'
import { share } from '../../../core/run/figures/share.js'
import { isReviewOverdue, reviewsOnDay } from '../reviews-on-day.js'

/** How many documents in force are overdue for review. */
export const overdueReviews = defineMetric({
  id: 'overdue-reviews',
  title: 'Overdue reviews',
  question: 'How many documents in force are overdue for review?',
  formula: 'documents in force whose next review lies before the day; divided by all documents in force',
  population: 'Documents in force on the day. Due on the day is not overdue yet.',
  clauses: ['iso-9001-2015/7.5.3'],
  unit: 'count',
  direction: 'lower',
  isState: true,
  parameters: [],
  measure: (qms) => {
    const inForce = reviewsOnDay(qms)
    if (inForce.length === 0) return [noneRecorded('all', 'Overdue', 'no document is in force')]
    const overdue = inForce.filter(isReviewOverdue)
    return [
      count('all', 'Overdue', overdue),
      share('share', 'Of documents in force', inForce, isReviewOverdue),
      ...brokenDown('type', overdue, ({ document }) => document.type, count),
    ]
  },
  examples: [
    {
      name: 'One is overdue since yesterday, one is due today, one has no date',
      files: exampleFiles('procedure', {
        'QP-001': 'next_review: 2026-11-21',
        'QP-002': 'next_review: 2026-11-22',
        'QP-003': 'title: Nothing says when',
      }),
      figures: ['Overdue: 1', 'Of documents in force: 1 of 3', 'procedure: 1'],
    },
    { name: 'Nothing is in force', files: {}, figures: ['Overdue: n/a: no document is in force'] },
  ],
})
