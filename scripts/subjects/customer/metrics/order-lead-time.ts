import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { spread } from '../../../core/run/figures/spread.js'
import { daysBetween } from '../../../core/values/date.js'
import { casesOf } from '../../documents/cases/cases-of.js'

/** How long customers wait for what they order. */
export const orderLeadTime = defineMetric({
  id: 'order-lead-time',
  title: 'Lead time of orders',
  question: 'How long does it take from an order to its delivery?',
  formula:
    'calendar days from the receipt of the order to the day on which all of it was delivered; median, mean and 90th percentile',
  population:
    'Contract reviews of orders that were accepted, as wanted or with changes, and closed in the period. Orders without a contract review are not counted: for those, see cycle-time.',
  clauses: ['iso-9001-2015/8.2.3', 'iso-9001-2015/9.1.3'],
  unit: 'days',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const delivered = casesOf(qms, 'contract-review')
      .closedWithin(period)
      .filter(({ fields }) => ACCEPTED.has(fields.decision?.answer))
    return spread(delivered, ({ opened, closed = opened }) => daysBetween(opened, closed))
  },
  examples: [
    {
      name: 'Delivered after 10 and 30 days; one was declined, one is open',
      files: exampleFiles('contract-review', {
        'CV-2026-001': 'received: 2026-03-01\ndecision: { answer: accept }\nclosed: 2026-03-11',
        'CV-2026-002': 'received: 2026-03-01\ndecision: { answer: accept-with-changes }\nclosed: 2026-03-31',
        'CV-2026-003': 'received: 2026-03-01\ndecision: { answer: decline }\nclosed: 2026-03-02',
        'CV-2026-004': 'received: 2026-03-01\ndecision: { answer: accept }',
      }),
      figures: ['Median: 20 days (n = 2)', 'Mean: 20 days (n = 2)', '90 % take at most: 28 days (n = 2)'],
    },
    {
      name: 'None was delivered',
      files: {},
      figures: ['Median: n/a (n = 0)', 'Mean: n/a (n = 0)', '90 % take at most: n/a (n = 0)'],
    },
  ],
})

const ACCEPTED: ReadonlySet<string | undefined> = new Set(['accept', 'accept-with-changes'])
