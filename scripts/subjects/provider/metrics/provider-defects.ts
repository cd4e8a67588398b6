import { defineMetric } from '../../../core/model/metric.js'
import { exampleSeries } from '../../../core/run/example-series.js'
import { seriesShare, seriesSharesBy } from '../../documents/series/series-share.js'

const DEFECTIVE = { part: 'units-received-defective', whole: 'units-received' }

/** How much of what providers deliver is defective. */
export const providerDefects = defineMetric({
  id: 'provider-defects',
  title: 'Defects from providers (PPM)',
  question: 'How many of a million units received are defective, and from which provider?',
  formula:
    'defective units received divided by units received, times 1,000,000 (series units-received-defective and units-received)',
  population: 'Units received in the period, of all providers and of each that the rows name.',
  clauses: ['iso-9001-2015/8.4.1', 'iso-9001-2015/9.1.3'],
  unit: 'per million',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => [
    seriesShare(qms, period, 'all', 'All providers', DEFECTIVE, 'per million'),
    ...seriesSharesBy(qms, period, 'provider', DEFECTIVE, 'per million'),
  ],
  examples: [
    {
      name: 'Two providers; one of them was good and says so with a 0',
      given: { period: '2026-03' },
      files: exampleSeries(
        ['units-received', '2026-03', 20000, 'provider: EP-001'],
        ['units-received-defective', '2026-03', 5, 'provider: EP-001'],
        ['units-received', '2026-03', 5000, 'provider: EP-002'],
        ['units-received-defective', '2026-03', 0, 'provider: EP-002'],
      ),
      figures: [
        'All providers: 200 per 1,000,000 (5 of 25000)',
        'EP-001: 250 per 1,000,000 (5 of 20000)',
        'EP-002: 0 per 1,000,000 (0 of 5000)',
      ],
    },
    {
      name: 'No series is recorded',
      files: {},
      figures: ['All providers: n/a: the series “units-received” is missing'],
    },
  ],
})
