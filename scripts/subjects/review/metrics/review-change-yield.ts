import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { count } from '../../../core/run/figures/count.js'
import { share } from '../../../core/run/figures/share.js'
import { byDay } from '../../../core/time/by-day.js'

/** Whether reviews lead to changes. */
export const reviewChangeYield = defineMetric({
  id: 'review-change-yield',
  title: 'Reviews that change something',
  question: 'How many reviews led to a change or to the end of a document?',
  formula: 'reviews with the outcome revise or retire, divided by all reviews',
  population:
    'Reviews of documents done in the period that say an outcome. Near 0, reviews are rubber stamps; near 100 %, they come too late.',
  clauses: ['iso-9001-2015/7.5.3', 'iso-9001-2015/9.1.3'],
  unit: 'percent',
  direction: 'target',
  parameters: [],
  measure: (qms, { period }) => {
    const done = doneWithin(qms)(period)
    return [
      share('all', 'Led to a change', done, ({ fields }) => fields.outcome !== 'keep'),
      ...brokenDown('outcome', done, ({ fields }) => fields.outcome, count),
    ]
  },
  examples: [
    {
      name: 'Two of five reviews of the period',
      files: exampleFiles('document-review', {
        'DR-2026-001': 'reviewed: 2026-01-10\noutcome: keep',
        'DR-2026-002': 'reviewed: 2026-01-10\noutcome: keep',
        'DR-2026-003': 'reviewed: 2026-01-10\noutcome: keep',
        'DR-2026-004': 'reviewed: 2026-01-10\noutcome: revise',
        'DR-2026-005': 'reviewed: 2026-01-10\noutcome: retire',
        'DR-2025-001': 'reviewed: 2025-01-10\noutcome: revise',
      }),
      figures: ['Led to a change: 40 % (2 of 5)', 'keep: 3', 'retire: 1', 'revise: 1'],
    },
    { name: 'No review was done', files: {}, figures: ['Led to a change: n/a (0 of 0)'] },
  ],
})

const doneWithin = onceForAllDays((content) => {
  const reviews = content.ofType('document-review').filter(({ fields }) => fields.outcome !== undefined)
  return byDay(reviews, ({ fields }) => fields.reviewed)
})
