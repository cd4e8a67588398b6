import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { count } from '../../../core/run/figures/count.js'
import { noneRecorded } from '../../../core/run/figures/none-recorded.js'
import { addDays, type CalendarDate, LAST_DAY } from '../../../core/values/date.js'
import { reviewsOnDay } from '../reviews-on-day.js'

/** How many reviews come up. */
export const reviewsDueSoon = defineMetric({
  id: 'reviews-due-soon',
  title: 'Reviews due soon',
  question: 'How many documents are to be reviewed within the next 30 days?',
  formula:
    'documents in force whose next review is on the day or within 30 days after it; of these, those within 10 days',
  population: 'Documents in force on the day. Those overdue are counted by overdue-reviews.',
  clauses: ['iso-9001-2015/7.5.3'],
  unit: 'count',
  direction: 'target',
  isState: true,
  parameters: [],
  measure: (qms) => {
    const inForce = reviewsOnDay(qms)
    if (inForce.length === 0) return [noneRecorded('all', 'Within 30 days', 'no document is in force')]
    const dueBy = (day: CalendarDate) =>
      inForce.filter(({ review }) => review?.state !== 'overdue' && (review?.on ?? LAST_DAY) <= day)
    return [
      count('all', 'Within 30 days', dueBy(addDays(qms.today, 30))),
      count('ten-days', 'Within 10 days', dueBy(addDays(qms.today, 10))),
    ]
  },
  examples: [
    {
      name: 'Today and in thirty days count, yesterday and in thirty-one days do not',
      files: exampleFiles('procedure', {
        'QP-001': 'next_review: 2026-11-21',
        'QP-002': 'next_review: 2026-11-22',
        'QP-003': 'next_review: 2026-12-22',
        'QP-004': 'next_review: 2026-12-23',
      }),
      figures: ['Within 30 days: 2', 'Within 10 days: 1'],
    },
    { name: 'Nothing is in force', files: {}, figures: ['Within 30 days: n/a: no document is in force'] },
  ],
})
