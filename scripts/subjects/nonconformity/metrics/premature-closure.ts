import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { share } from '../../../core/run/figures/share.js'
import { LAST_DAY } from '../../../core/values/date.js'
import { casesOf } from '../../documents/cases/cases-of.js'

/** How many corrective actions were closed before it was known whether they worked. */
export const prematureClosure = defineMetric({
  id: 'premature-closure',
  title: 'Premature closure',
  question: 'How many corrective actions were closed before it was checked whether they worked?',
  formula:
    'corrective actions closed before the result of their check of effectiveness, divided by all that were closed; 0 is right',
  population: 'Corrective actions closed in the period. Those given up are left out.',
  clauses: ['iso-9001-2015/10.2.1'],
  unit: 'percent',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => [
    share(
      'all',
      'Closed before the check',
      casesOf(qms, 'corrective-action').closedWithin(period),
      ({ fields, closed = '' }) => (fields.effectiveness?.verified ?? LAST_DAY) > closed,
    ),
  ],
  examples: [
    {
      name: 'Checked on the day of closing is in order; a day later, or never, is not',
      files: exampleFiles('corrective-action', {
        'CA-2026-001':
          'opened: 2026-01-01\nclosed: 2026-03-01\neffectiveness: { verified: 2026-03-01, result: effective }',
        'CA-2026-002':
          'opened: 2026-01-01\nclosed: 2026-03-01\neffectiveness: { verified: 2026-03-02, result: effective }',
        'CA-2026-003': 'opened: 2026-01-01\nclosed: 2026-03-01',
      }),
      figures: ['Closed before the check: 2 of 3'],
    },
    { name: 'None was closed', files: {}, figures: ['Closed before the check: n/a (0 of 0)'] },
  ],
})
