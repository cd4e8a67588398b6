import type { CorrectiveAction } from '../../../core/model/generated-types.js'
import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { share } from '../../../core/run/figures/share.js'
import { casesOf } from '../../documents/cases/cases-of.js'

const FEWEST_WHYS = 3

/** How many corrective actions looked for their cause with a method, and found more than a person to blame. */
export const rootCauseQuality = defineMetric({
  id: 'root-cause-quality',
  title: 'Quality of root-cause analysis',
  question: 'How many corrective actions looked for the cause with a method, and found more than human error?',
  formula:
    'corrective actions with at least three whys, a fishbone or a fault tree and another cause category than human-error, divided by all that were closed',
  population:
    'Corrective actions closed in the period. Those given up are left out. It says how the cause was looked for, not whether it is the right one: see recurrence-rate.',
  clauses: ['iso-9001-2015/10.2.1'],
  unit: 'percent',
  direction: 'higher',
  parameters: [],
  measure: (qms, { period }) => {
    const closed = casesOf(qms, 'corrective-action').closedWithin(period)
    return [
      share('all', 'Thorough', closed, ({ fields }) => isThorough(fields.root_cause)),
      share('human-error', 'Human error', closed, ({ fields }) => fields.root_cause?.category === 'human-error'),
    ]
  },
  examples: [
    {
      name: 'Two whys are too few, and human error is no cause to stop at',
      files: exampleFiles('corrective-action', {
        'CA-2026-001':
          'opened: 2026-01-01\nclosed: 2026-03-01\nroot_cause: { method: 5-whys, whys: [a, b, c], category: method }',
        'CA-2026-002': 'opened: 2026-01-01\nclosed: 2026-03-01\nroot_cause: { method: fishbone, category: equipment }',
        'CA-2026-003':
          'opened: 2026-01-01\nclosed: 2026-03-01\nroot_cause: { method: 5-whys, whys: [a, b], category: method }',
        'CA-2026-004':
          'opened: 2026-01-01\nclosed: 2026-03-01\nroot_cause: { method: fishbone, category: human-error }',
        'CA-2026-005': 'opened: 2026-01-01\nclosed: 2026-03-01',
      }),
      figures: ['Thorough: 40 % (2 of 5)', 'Human error: 20 % (1 of 5)'],
    },
    { name: 'None was closed', files: {}, figures: ['Thorough: n/a (0 of 0)', 'Human error: n/a (0 of 0)'] },
  ],
})

function isThorough(cause: CorrectiveAction['root_cause']): boolean {
  const { method, whys = [], category } = cause ?? {}
  const isMethodical =
    method === '5-whys' ? whys.length >= FEWEST_WHYS : method === 'fishbone' || method === 'fault-tree'
  return isMethodical && category !== undefined && category !== 'human-error'
}
