import { defineMetric, type Figure } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import type { Qms } from '../../../core/model/qms.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { share } from '../../../core/run/figures/share.js'
import { byDay } from '../../../core/time/by-day.js'
import { daysBetween, isOverdue, LAST_DAY } from '../../../core/values/date.js'
import { byText } from '../../../core/values/order.js'

/** Whether what management reviews decide is done, and whether they are held. */
export const managementReviewActions = defineMetric({
  id: 'management-review-actions',
  title: 'Actions of management reviews done on time',
  question: 'How many actions of management reviews were done on time, and how long ago was the last review?',
  formula:
    'actions done by their due date, divided by those whose due date was in the period and is past; calendar days since the last review, and until or since the day of the next',
  population:
    'Actions of management reviews whose due date lies in the period. Reviews that were held by the as-of date.',
  clauses: ['iso-9001-2015/9.3.2', 'iso-9001-2015/9.3.3'],
  unit: 'percent',
  direction: 'higher',
  parameters: [],
  measure: (qms, { period }) => {
    const past = actionsDueWithin(qms)(period).filter(({ due }) => isOverdue(due, qms.today))
    return [share('all', 'Done on time', past, ({ due, done }) => done <= due), ...ofLastReview(qms)]
  },
  examples: [
    {
      name: 'One action was on time, one late, one is not due yet; the next review is late by three weeks',
      files: exampleFiles('management-review', {
        'MR-2025-01':
          'held: 2025-11-02\nnext: 2026-11-01\nactions: [{ due: 2026-03-01, done: 2026-03-01 }, { due: 2026-03-01, done: 2026-03-02 }, { due: 2026-12-01 }]',
      }),
      figures: ['Done on time: 1 of 2', 'Since the last review: 385 days (n = 1)', 'Next review late: 21 days (n = 1)'],
    },
    {
      name: 'None was ever held',
      files: {},
      figures: ['Done on time: n/a (0 of 0)', 'Since the last review: n/a: no management review was held by then'],
    },
  ],
})

const actionsDueWithin = onceForAllDays((content) => {
  const actions = content
    .ofType('management-review')
    .flatMap(({ id, fields }) =>
      (fields.actions ?? []).map(({ due, done = LAST_DAY }) => ({ id, due: due ?? LAST_DAY, done })),
    )
  return byDay(actions, ({ due }) => due)
})

/** The earliest first. */
const reviewsHeld = onceForAllDays((content) =>
  content
    .ofType('management-review')
    .flatMap(({ id, fields: { held, next } }) => (held === undefined ? [] : [{ id, held, next }]))
    .sort((a, b) => byText(a.held, b.held)),
)

function ofLastReview(qms: Qms): readonly Figure[] {
  const last = reviewsHeld(qms).findLast(({ held }) => held <= qms.today)
  const figure = { id: 'since-last', label: 'Since the last review', unit: 'days' } as const
  if (!last) return [{ ...figure, value: undefined, why: 'no management review was held by then', n: 0, behind: [] }]
  const days = { unit: 'days', n: 1, behind: [last.id] } as const
  return [
    { ...figure, ...days, value: daysBetween(last.held, qms.today) },
    ...(last.next !== undefined && isOverdue(last.next, qms.today)
      ? [{ ...days, id: 'next-late', label: 'Next review late', value: daysBetween(last.next, qms.today) }]
      : []),
  ]
}
