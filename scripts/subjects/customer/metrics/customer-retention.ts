import { defineMetric } from '../../../core/model/metric.js'
import { exampleSeries } from '../../../core/run/example-series.js'
import { seriesShare } from '../../documents/series/series-share.js'

/** How many customers stay. */
export const customerRetention = defineMetric({
  id: 'customer-retention',
  title: 'Customer retention',
  question: 'How many of the customers at the start were still customers at the end?',
  formula:
    'customers of the start who still were customers at the end, divided by customers at the start (series customers-kept and customers-at-start)',
  population:
    'Each result is about its own time: of results by month this is the retention of a month, of one for the year that of the year. New customers do not count.',
  clauses: ['iso-9001-2015/9.1.2'],
  unit: 'percent',
  direction: 'higher',
  parameters: [],
  measure: (qms, { period }) => [
    seriesShare(qms, period, 'all', 'Kept', { part: 'customers-kept', whole: 'customers-at-start' }),
  ],
  examples: [
    {
      name: 'Over a year, 92 of 100 stayed',
      given: { period: '2025' },
      files: exampleSeries(['customers-at-start', '2025', 100], ['customers-kept', '2025', 92]),
      figures: ['Kept: 92 % (92 of 100)'],
    },
    {
      name: 'The figure of a year says nothing of a month',
      given: { period: '2025-12' },
      files: exampleSeries(['customers-at-start', '2025', 100], ['customers-kept', '2025', 92]),
      figures: ['Kept: n/a: the series “customers-at-start” has no result for 2025-12'],
    },
    { name: 'No series is recorded', files: {}, figures: ['Kept: n/a: the series “customers-at-start” is missing'] },
  ],
})
