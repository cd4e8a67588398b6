import { fieldText } from '../../../core/model/fields.js'
import { defineMetric } from '../../../core/model/metric.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { share } from '../../../core/run/figures/share.js'
import { examplePeople, exampleReading } from '../example-competence.js'
import { type RequiredPair, requiredPairs } from '../required-pairs.js'

/** How much of what people must know they have acknowledged. */
export const trainingCompliance = defineMetric({
  id: 'training-compliance',
  title: 'Required reading acknowledged',
  question: 'How much of what people must know have they acknowledged in its newest revision?',
  formula: 'pairs of a person and a text of which the newest approved revision is acknowledged, divided by all pairs',
  population:
    'Each person with each text that their roles must know (training.roles), on the last day. People from outside do not count. Only the newest approved revision counts, from the day of its approval.',
  clauses: ['iso-9001-2015/7.2', 'iso-9001-2015/7.3', 'iso-9001-2015/9.1.1'],
  unit: 'percent',
  direction: 'higher',
  isState: true,
  parameters: [],
  measure: (qms) => {
    const pairs = requiredPairs(qms)
    const figureOf = (id: string, label: string, part: readonly RequiredPair[]) =>
      share(id, label, part, ({ isAcknowledged }) => isAcknowledged)
    return [
      figureOf('all', 'Acknowledged', pairs),
      ...brokenDown('process', pairs, ({ document }) => fieldText(document.fields, 'process'), figureOf),
      ...brokenDown('type', pairs, ({ document }) => document.type, figureOf),
    ]
  },
  examples: [
    {
      name: 'Three fitters, one text that all have read and one that two have',
      files: {
        ...examplePeople({ fitter: ['ben', 'cleo', 'dan'] }),
        ...exampleReading('QP-001', '2026-03-01', { ben: '2026-03-02', cleo: '2026-03-05', dan: '2026-03-09' }),
        ...exampleReading('QP-002', '2026-11-01', { ben: '2026-11-02', cleo: '2026-11-22' }),
      },
      figures: ['Acknowledged: 83.3 % (5 of 6)', 'without process: 83.3 % (5 of 6)', 'procedure: 83.3 % (5 of 6)'],
    },
    {
      name: 'As of the end of a month, what is read later is not known',
      given: { period: '2026-03' },
      files: {
        ...examplePeople({ fitter: ['ben', 'cleo'] }),
        ...exampleReading('QP-001', '2026-03-01', { ben: '2026-03-31', cleo: '2026-04-01' }),
      },
      figures: ['Acknowledged: 1 of 2', 'without process: 1 of 2', 'procedure: 1 of 2'],
    },
    {
      name: 'Where nothing must be read there is no percentage',
      files: {},
      figures: ['Acknowledged: n/a (0 of 0)'],
    },
  ],
})
