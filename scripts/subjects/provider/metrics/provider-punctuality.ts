import { defineMetric } from '../../../core/model/metric.js'
import { exampleSeries } from '../../../core/run/example-series.js'
import { seriesShare, seriesSharesBy } from '../../documents/series/series-share.js'

const ON_TIME = { part: 'deliveries-received-on-time', whole: 'deliveries-received' }

/** Whether providers deliver on time. */
export const providerPunctuality = defineMetric({
  id: 'provider-punctuality',
  title: 'Deliveries from providers on time',
  question: 'How many deliveries come on time, and from which provider?',
  formula:
    'deliveries within the agreed time around the day in the order, divided by deliveries received or due (series deliveries-received-on-time and deliveries-received)',
  population:
    'Deliveries received in the period, and those that were due in it and did not come. The day is that of the order: one that was moved at the wish of the provider does not count.',
  clauses: ['iso-9001-2015/8.4.1', 'iso-9001-2015/9.1.3'],
  unit: 'percent',
  direction: 'higher',
  parameters: [],
  measure: (qms, { period }) => [
    seriesShare(qms, period, 'all', 'All providers', ON_TIME),
    ...seriesSharesBy(qms, period, 'provider', ON_TIME),
  ],
  examples: [
    {
      name: 'Of one provider it is not known how many were on time: a sum without it would be wrong',
      given: { period: '2026-03' },
      files: exampleSeries(
        ['deliveries-received', '2026-03', 12, 'provider: EP-001'],
        ['deliveries-received-on-time', '2026-03', 9, 'provider: EP-001'],
        ['deliveries-received', '2026-03', 8, 'provider: EP-002'],
      ),
      figures: [
        'All providers: n/a: the series “deliveries-received-on-time” has no result for EP-002',
        'EP-001: 75 % (9 of 12)',
        'EP-002: n/a: the series “deliveries-received-on-time” has no result for EP-002',
      ],
    },
    {
      name: 'No series is recorded',
      files: {},
      figures: ['All providers: n/a: the series “deliveries-received” is missing'],
    },
  ],
})
