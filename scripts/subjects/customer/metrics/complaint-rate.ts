import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { exampleSeries } from '../../../core/run/example-series.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { count, leftOut } from '../../../core/run/figures/count.js'
import { rateOf } from '../../../core/run/figures/rate-of.js'
import { casesOf } from '../../documents/cases/cases-of.js'
import { seriesLast, seriesTotal } from '../../documents/series/series-total.js'

/** How often customers complain. */
export const complaintRate = defineMetric({
  id: 'complaint-rate',
  title: 'Complaint rate',
  question: 'How many complaints are there for each thousand units shipped, and for each thousand customers?',
  formula:
    'complaints received, divided by units shipped and by active customers at the end, times 1,000 (series units-shipped and customers-active)',
  population:
    'Complaints received in the period; those given up are counted on their own. Fewer are better only where customers are heard easily.',
  clauses: ['iso-9001-2015/9.1.2', 'iso-9001-2015/9.1.3'],
  unit: 'per thousand',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const all = casesOf(qms, 'customer-complaint').openedWithin(period)
    const isGivenUp = ({ cancelled }: (typeof all)[number]) => cancelled !== undefined && cancelled <= qms.today
    const received = all.filter((one) => !isGivenUp(one))
    const [shipped, customers] = [
      seriesTotal(qms, 'units-shipped', period),
      seriesLast(qms, 'customers-active', period),
    ]
    return [
      rateOf('all', 'For units shipped', received, shipped, 'per thousand'),
      rateOf('customers', 'For active customers', received, customers, 'per thousand'),
      count('received', 'Received', received),
      ...brokenDown('category', received, ({ fields }) => fields.category, count),
      ...brokenDown('severity', received, ({ fields }) => fields.severity, count),
      ...leftOut('given up', all.filter(isGivenUp)),
    ]
  },
  examples: [
    {
      name: 'Three complaints, of 2,000 units and 500 customers; one was given up',
      given: { period: '2026-03' },
      files: {
        ...exampleFiles('customer-complaint', {
          'CC-2026-001': 'received: 2026-03-01\ncategory: delivery\nseverity: low',
          'CC-2026-002': 'received: 2026-03-31\ncategory: delivery\nseverity: high',
          'CC-2026-003': 'received: 2026-03-10\ncategory: alerts\nseverity: low',
          'CC-2026-004': 'received: 2026-03-12\ncategory: alerts\ncancelled: { on: 2026-03-20 }',
          'CC-2026-005': 'received: 2026-04-01\ncategory: alerts',
        }),
        ...exampleSeries(['units-shipped', '2026-03', 2000], ['customers-active', '2026-03-31', 500]),
      },
      figures: [
        'For units shipped: 1.5 per 1,000 (3 of 2000)',
        'For active customers: 6 per 1,000 (3 of 500)',
        'Received: 3',
        'alerts: 1',
        'delivery: 2',
        'high: 1',
        'low: 2',
        'Left out: given up: 1',
      ],
    },
    {
      name: 'No complaint in a month is a rate of 0; where nothing was shipped there is none',
      given: { period: '2026-03' },
      files: exampleSeries(['units-shipped', '2026-03', 0], ['customers-active', '2026-03-31', 500]),
      figures: ['For units shipped: n/a (0 of 0)', 'For active customers: 0 per 1,000 (0 of 500)', 'Received: 0'],
    },
    {
      name: 'No series is recorded',
      files: exampleFiles('customer-complaint', { 'CC-2026-001': 'received: 2026-03-01\ncategory: delivery' }),
      figures: [
        'For units shipped: n/a: the series “units-shipped” is missing',
        'For active customers: n/a: the series “customers-active” is missing',
        'Received: 1',
        'delivery: 1',
        'without severity: 1',
      ],
    },
  ],
})
