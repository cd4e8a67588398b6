import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { ageing } from '../../../core/run/figures/ageing.js'
import { medianOf } from '../../../core/run/figures/spread.js'
import { daysBetween } from '../../../core/values/date.js'
import { reviewsOnDay } from '../reviews-on-day.js'

const LIMITS = [30, 90, 180]

/** How long reviews have been overdue. */
export const overdueReviewAgeing = defineMetric({
  id: 'overdue-review-ageing',
  title: 'Age of overdue reviews',
  question: 'How long have the overdue reviews been overdue?',
  formula:
    'calendar days from the day of the review to the as-of date: the median, and how many lie within 30, 90, 180 days and above',
  population: 'Documents in force on the day whose next review lies before it.',
  clauses: ['iso-9001-2015/7.5.3'],
  unit: 'days',
  direction: 'lower',
  isState: true,
  parameters: [],
  measure: (qms) => {
    const overdue = reviewsOnDay(qms).flatMap(({ id, review }) =>
      review?.state === 'overdue' ? [{ id, days: daysBetween(review.on, qms.today) }] : [],
    )
    const daysOf = ({ days }: (typeof overdue)[number]) => days
    return [medianOf('median', 'Median', overdue, daysOf), ...ageing(overdue, daysOf, LIMITS, 1)]
  },
  examples: [
    {
      name: 'One is late by a day, one by more than half a year',
      files: exampleFiles('procedure', { 'QP-001': 'next_review: 2026-11-21', 'QP-002': 'next_review: 2026-05-01' }),
      figures: ['Median: 103 days (n = 2)', '1–30 days: 1', '31–90 days: 0', '91–180 days: 0', 'over 180 days: 1'],
    },
    {
      name: 'None is overdue',
      files: exampleFiles('procedure', { 'QP-001': 'next_review: 2026-11-22' }),
      figures: ['Median: n/a (n = 0)', '1–30 days: 0', '31–90 days: 0', '91–180 days: 0', 'over 180 days: 0'],
    },
  ],
})
