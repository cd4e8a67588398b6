import { defineMetric } from '../../../core/model/metric.js'
import { exampleSeries } from '../../../core/run/example-series.js'
import { seriesShare } from '../../documents/series/series-share.js'

/** How much of the work is thrown away or done again. */
export const scrapAndRework = defineMetric({
  id: 'scrap-and-rework',
  title: 'Scrap and rework',
  question: 'How many of the units started are scrapped, and how many are reworked?',
  formula:
    'units scrapped, and units reworked, each divided by units started (series units-scrapped, units-reworked and units-started)',
  population:
    'Units started in the period. A unit that is reworked and scrapped all the same counts in both. What it cost is in cost-of-poor-quality.',
  clauses: ['iso-9001-2015/8.7.1', 'iso-9001-2015/9.1.3'],
  unit: 'percent',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => [
    seriesShare(qms, period, 'all', 'Scrapped', { part: 'units-scrapped', whole: 'units-started' }),
    seriesShare(qms, period, 'reworked', 'Reworked', { part: 'units-reworked', whole: 'units-started' }),
  ],
  examples: [
    {
      name: 'Over two months',
      given: { period: '2026-03..2026-04' },
      files: exampleSeries(
        ['units-started', '2026-03', 500],
        ['units-started', '2026-04', 300],
        ['units-scrapped', '2026-03', 8],
        ['units-scrapped', '2026-04', 0],
        ['units-reworked', '2026-03', 20],
      ),
      figures: ['Scrapped: 1 % (8 of 800)', 'Reworked: n/a: the series “units-reworked” has no result for 2026-04'],
    },
    {
      name: 'No series is recorded',
      files: {},
      figures: [
        'Scrapped: n/a: the series “units-started” is missing',
        'Reworked: n/a: the series “units-started” is missing',
      ],
    },
  ],
})
