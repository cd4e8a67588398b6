import { defineMetric } from '../../../core/model/metric.js'
import { exampleSeries } from '../../../core/run/example-series.js'
import { spread } from '../../../core/run/figures/spread.js'
import { seriesResults } from '../../documents/series/series-results.js'

/** How long a job takes. */
export const cycleTime = defineMetric({
  id: 'cycle-time',
  title: 'Cycle time',
  question: 'How long does a job take from its start to its end?',
  formula: 'days from start to end of each job (series cycle-days); median, mean and 90th percentile',
  population:
    'Jobs that ended in the period, one result each. Jobs that have not ended are not counted, so the figure says nothing of those that hang.',
  clauses: ['iso-9001-2015/8.5.1', 'iso-9001-2015/9.1.3'],
  unit: 'days',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const { results, why } = seriesResults(qms, 'cycle-days', period)
    const figures = spread(why === undefined ? results : [], ({ value }) => value)
    return why === undefined ? figures : figures.map((figure) => ({ ...figure, why }))
  },
  examples: [
    {
      name: 'Four jobs, two of them on the same day at two stations',
      given: { period: '2026-03' },
      files: exampleSeries(
        ['cycle-days', '2026-03-02', 3],
        ['cycle-days', '2026-03-09', 4, 'station: A'],
        ['cycle-days', '2026-03-09', 5, 'station: B'],
        ['cycle-days', '2026-03-10', 18],
      ),
      figures: ['Median: 4.5 days (n = 4)', 'Mean: 7.5 days (n = 4)', '90 % take at most: 14.1 days (n = 4)'],
    },
    {
      name: 'No job is recorded',
      files: {},
      figures: [
        'Median: n/a: the series “cycle-days” is missing',
        'Mean: n/a: the series “cycle-days” is missing',
        '90 % take at most: n/a: the series “cycle-days” is missing',
      ],
    },
  ],
})
