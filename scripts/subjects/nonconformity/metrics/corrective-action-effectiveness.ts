import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { count } from '../../../core/run/figures/count.js'
import { share } from '../../../core/run/figures/share.js'
import { byDay } from '../../../core/time/by-day.js'
import { casesOf } from '../../documents/cases/cases-of.js'

/** How many corrective actions were found effective. */
export const correctiveActionEffectiveness = defineMetric({
  id: 'corrective-action-effectiveness',
  title: 'Effectiveness of corrective actions',
  question: 'How many corrective actions were found effective when that was checked?',
  formula:
    'corrective actions found effective, divided by all of which the check has a result; more than 90 % is usual',
  population:
    'Corrective actions whose effectiveness was checked in the period: effective, ineffective and inconclusive ones.',
  clauses: ['iso-9001-2015/10.2.1', 'iso-9001-2015/9.1.3'],
  unit: 'percent',
  direction: 'higher',
  parameters: [],
  measure: (qms, { period }) => {
    const checked = checkedWithin(qms)(period)
    return [
      share('all', 'Effective', checked, ({ fields }) => fields.effectiveness?.result === 'effective'),
      ...brokenDown('result', checked, ({ fields }) => fields.effectiveness?.result, count),
    ]
  },
  examples: [
    {
      name: 'Three of five are effective; one is not checked yet',
      files: exampleFiles('corrective-action', {
        'CA-2026-001': 'opened: 2026-01-01\neffectiveness: { verified: 2026-03-01, result: effective }',
        'CA-2026-002': 'opened: 2026-01-01\neffectiveness: { verified: 2026-03-01, result: effective }',
        'CA-2026-003': 'opened: 2026-01-01\neffectiveness: { verified: 2026-03-01, result: effective }',
        'CA-2026-004': 'opened: 2026-01-01\neffectiveness: { verified: 2026-03-01, result: ineffective }',
        'CA-2026-005': 'opened: 2026-01-01\neffectiveness: { verified: 2026-03-01, result: inconclusive }',
        'CA-2026-006': 'opened: 2026-01-01\neffectiveness: { check_by: 2026-12-01 }',
      }),
      figures: ['Effective: 60 % (3 of 5)', 'effective: 3', 'inconclusive: 1', 'ineffective: 1'],
    },
    { name: 'None was checked', files: {}, figures: ['Effective: n/a (0 of 0)'] },
  ],
})

const checkedWithin = onceForAllDays((content) => {
  const checked = casesOf(content, 'corrective-action').all.filter(({ fields }) => fields.effectiveness?.result)
  return byDay(checked, ({ fields }) => fields.effectiveness?.verified)
})
