import { defineMetric } from '../../../core/model/metric.js'
import { exampleSeries } from '../../../core/run/example-series.js'
import { seriesShare } from '../../documents/series/series-share.js'

/** How much of what was shipped comes back. */
export const returnRate = defineMetric({
  id: 'return-rate',
  title: 'Return rate',
  question: 'How many of the units shipped in the period do customers send back?',
  formula: 'units returned divided by units shipped (series units-returned and units-shipped)',
  population:
    'Units shipped in the period. A unit that comes back counts for the period in which it was shipped, however late it comes: its row says that period. The figure of the last months can still rise.',
  clauses: ['iso-9001-2015/8.5.5', 'iso-9001-2015/9.1.2'],
  unit: 'percent',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => [
    seriesShare(qms, period, 'all', 'Returned', { part: 'units-returned', whole: 'units-shipped' }),
  ],
  examples: [
    {
      name: 'Of the 600 units shipped in March, 9 came back, most of them in May',
      given: { period: '2026-03' },
      files: exampleSeries(
        ['units-shipped', '2026-03', 600],
        ['units-shipped', '2026-05', 20],
        ['units-returned', '2026-03', 9],
        ['units-returned', '2026-05', 0],
      ),
      figures: ['Returned: 1.5 % (9 of 600)'],
    },
    { name: 'No series is recorded', files: {}, figures: ['Returned: n/a: the series “units-shipped” is missing'] },
  ],
})
