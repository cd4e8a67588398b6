import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { count, leftOut } from '../../../core/run/figures/count.js'
import { noneRecorded } from '../../../core/run/figures/none-recorded.js'
import { rateOf } from '../../../core/run/figures/rate-of.js'
import { casesOf } from '../../documents/cases/cases-of.js'
import { seriesTotal } from '../../documents/series/series-total.js'

/** How many nonconformities are detected. */
export const nonconformityFrequency = defineMetric({
  id: 'nonconformity-frequency',
  title: 'Nonconformities',
  question: 'How many nonconformities were detected, in which processes and of which grade?',
  formula: 'nonconformities detected in the period; also for each thousand units shipped (series units-shipped)',
  population:
    'Nonconformities detected in the period. Those given up are counted on their own. Fewer are better only where people report what they see.',
  clauses: ['iso-9001-2015/10.2.2', 'iso-9001-2015/9.1.3'],
  unit: 'count',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const { all, openedWithin } = casesOf(qms, 'nonconformity')
    if (!all.some(({ opened }) => opened <= qms.today))
      return [noneRecorded('all', 'Detected', 'no nonconformity is recorded by then')]
    const isGivenUp = ({ cancelled }: (typeof all)[number]) => cancelled !== undefined && cancelled <= qms.today
    const detected = openedWithin(period).filter((one) => !isGivenUp(one))
    return [
      count('all', 'Detected', detected),
      rateOf('per-thousand', 'For units shipped', detected, seriesTotal(qms, 'units-shipped', period), 'per thousand'),
      ...brokenDown('process', detected, ({ fields }) => fields.process, count),
      ...brokenDown('grade', detected, ({ fields }) => fields.grade, count),
      ...leftOut('given up', openedWithin(period).filter(isGivenUp)),
    ]
  },
  examples: [
    {
      name: 'By process and grade, for 4,000 units shipped',
      given: { period: '2026-Q1' },
      files: {
        ...exampleFiles('nonconformity', {
          'NC-2026-001': 'process: PR-003\ngrade: minor\ndetected: 2026-01-10',
          'NC-2026-002': 'process: PR-003\ngrade: major\ndetected: 2026-02-10',
          'NC-2026-003': 'process: PR-004\ngrade: minor\ndetected: 2026-03-10\ncancelled: { on: 2026-03-12 }',
        }),
        ...exampleFiles('monitoring-result', {
          'ME-1': 'indicator: units-shipped\non: 2026-01-31\nvalue: 1500',
          'ME-2': 'indicator: units-shipped\non: 2026-02-28\nvalue: 2000',
          'ME-3': 'indicator: units-shipped\non: 2026-03-31\nvalue: 500',
        }),
      },
      figures: [
        'Detected: 2',
        'For units shipped: 0.5 per 1,000 (2 of 4000)',
        'PR-003: 2',
        'major: 1',
        'minor: 1',
        'Left out: given up: 1',
      ],
    },
    {
      name: 'Without a series of units there is no rate, and it says which series',
      files: exampleFiles('nonconformity', { 'NC-2026-001': 'process: PR-003\ngrade: minor\ndetected: 2026-01-10' }),
      figures: [
        'Detected: 1',
        'For units shipped: n/a: the series “units-shipped” is missing',
        'PR-003: 1',
        'minor: 1',
      ],
    },
    { name: 'None at all proves nothing', files: {}, figures: ['Detected: n/a: no nonconformity is recorded by then'] },
  ],
})
