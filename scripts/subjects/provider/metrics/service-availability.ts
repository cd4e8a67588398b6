import { defineMetric, type Figure } from '../../../core/model/metric.js'
import { exampleSeries } from '../../../core/run/example-series.js'
import { ratioOf } from '../../../core/run/figures/rate-of.js'
import { daysBetween } from '../../../core/values/date.js'
import { groupBy } from '../../../core/values/group-by.js'
import { byText } from '../../../core/values/order.js'
import { seriesResults } from '../../documents/series/series-results.js'
import { seriesTotal, totalOfResults } from '../../documents/series/series-total.js'

const SERIES = 'downtime-minutes'
const MINUTES_A_DAY = 24 * 60

/** Whether services work as much of the time as was agreed. */
export const serviceAvailability = defineMetric({
  id: 'service-availability',
  title: 'Availability of services',
  question: 'How much of the time did the services that we buy work?',
  formula:
    'minutes in the period without those of downtime, divided by the minutes in the period (series downtime-minutes)',
  population:
    'Each provider that the rows name is one service; rows without one are another. What was agreed (the SLA) is the target of the indicator that names this metric.',
  clauses: ['iso-9001-2015/8.4.1', 'iso-9001-2015/9.1.3'],
  unit: 'percent',
  direction: 'higher',
  parameters: [],
  measure: (qms, { period }) => {
    const minutes = daysBetween(period.from, period.until) * MINUTES_A_DAY
    const services = [...groupBy(seriesResults(qms, SERIES, period).results, ({ provider = '' }) => provider)]
    const all = seriesTotal(qms, SERIES, period)
    const down = (id: string, label: string, basis: typeof all, total: number): Figure => {
      if (basis.total === undefined) return ratioOf(id, label, basis, { total, behind: [] }, 'percent')
      const why = `${SERIES} (${basis.total}) is more than the minutes of the period (${total})`
      const isMore = basis.total > total
      const up = isMore ? { behind: basis.behind, total: undefined, why } : { ...basis, total: total - basis.total }
      return ratioOf(id, label, up, { total, behind: [] }, 'percent')
    }
    return [
      down('all', 'All services', all, minutes * services.length),
      ...services
        .filter(([provider]) => provider !== '')
        .sort(([a], [b]) => byText(a, b))
        .map(([provider, results]) => ({
          ...down(`provider=${provider}`, provider, totalOfResults(results), minutes),
          by: 'provider',
        })),
    ]
  },
  examples: [
    {
      name: 'Of the 43,200 minutes of April, one service was down for 432, the other for none',
      given: { period: '2026-04' },
      files: exampleSeries([SERIES, '2026-04', 432, 'provider: EP-001'], [SERIES, '2026-04', 0, 'provider: EP-002']),
      figures: [
        'All services: 99.5 % (85968 of 86400)',
        'EP-001: 99 % (42768 of 43200)',
        'EP-002: 100 % (43200 of 43200)',
      ],
    },
    {
      name: 'More minutes than the month has',
      given: { period: '2026-04' },
      files: exampleSeries([SERIES, '2026-04', 50000]),
      figures: ['All services: n/a: downtime-minutes (50000) is more than the minutes of the period (43200)'],
    },
    {
      name: 'No series is recorded',
      files: {},
      figures: ['All services: n/a: the series “downtime-minutes” is missing'],
    },
  ],
})
