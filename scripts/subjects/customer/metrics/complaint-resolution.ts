import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { leftOut } from '../../../core/run/figures/count.js'
import { medianOf, spread } from '../../../core/run/figures/spread.js'
import { daysBetween } from '../../../core/values/date.js'
import type { Case } from '../../documents/cases/case.js'
import { casesOf } from '../../documents/cases/cases-of.js'
import { closedInTime } from '../../documents/cases/closed-in-time.js'

/** How long complaints are open. */
export const complaintResolution = defineMetric({
  id: 'complaint-resolution',
  title: 'Resolution of complaints',
  question: 'How long does it take to close a complaint, and how many are closed by the day first set for it?',
  formula:
    'calendar days from receipt to closing; median, mean and 90th percentile. Complaints closed by their first due date, divided by those whose first due date is past',
  population:
    'Days: complaints closed in the period. In time: those whose first due date lies in the period; a date that was moved counts as it was first set. Those given up are left out.',
  clauses: ['iso-9001-2015/8.2.1', 'iso-9001-2015/9.1.2'],
  unit: 'days',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const { closedWithin, firstDueWithin, cancelledWithin } = casesOf(qms, 'customer-complaint')
    const closed = closedWithin(period)
    return [
      ...spread(closed, daysOpen),
      closedInTime('in-time', 'Closed in time', firstDueWithin(period), qms.today),
      ...brokenDown(
        'category',
        closed,
        ({ fields }) => fields.category,
        (id, label, part) => medianOf(id, label, part, daysOpen),
      ),
      ...leftOut('given up', cancelledWithin(period)),
    ]
  },
  examples: [
    {
      name: 'Two are closed, one after its date was moved; one is open past its date',
      files: exampleFiles('customer-complaint', {
        'CC-2026-001': 'received: 2026-03-01\ncategory: delivery\ndue: 2026-03-31\nclosed: 2026-03-11',
        'CC-2026-002':
          'received: 2026-03-01\ncategory: alerts\ndue: 2026-04-30\nextensions: [{ on: 2026-03-30, was: 2026-03-31 }]\nclosed: 2026-04-10',
        'CC-2026-003': 'received: 2026-03-01\ncategory: alerts\ndue: 2026-03-31',
        'CC-2026-004': 'received: 2026-03-01\ncategory: alerts\ncancelled: { on: 2026-03-20 }',
      }),
      figures: [
        'Median: 25 days (n = 2)',
        'Mean: 25 days (n = 2)',
        '90 % take at most: 37 days (n = 2)',
        'Closed in time: 1 of 3',
        'alerts: 40 days (n = 1)',
        'delivery: 10 days (n = 1)',
        'Left out: given up: 1',
      ],
    },
    {
      name: 'None was closed',
      files: {},
      figures: [
        'Median: n/a (n = 0)',
        'Mean: n/a (n = 0)',
        '90 % take at most: n/a (n = 0)',
        'Closed in time: n/a (0 of 0)',
      ],
    },
  ],
})

function daysOpen({ opened, closed = opened }: Case<unknown>): number {
  return daysBetween(opened, closed)
}
