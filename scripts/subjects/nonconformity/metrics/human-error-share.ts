import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { count, leftOut } from '../../../core/run/figures/count.js'
import { share } from '../../../core/run/figures/share.js'
import { casesOf } from '../../documents/cases/cases-of.js'
import { causeOf } from '../cause-of.js'

/** How many nonconformities are put down to human error. */
export const humanErrorShare = defineMetric({
  id: 'human-error-share',
  title: 'Causes, and the share of human error',
  question: 'How many nonconformities are put down to human error, and which causes have the others?',
  formula: 'nonconformities with the cause category human-error, divided by all with a cause category',
  population:
    'Nonconformities detected in the period that name a cause category, themselves or in their corrective action. Those without one are counted on their own; those given up are left out.',
  clauses: ['iso-9001-2015/10.2.1', 'iso-9001-2015/9.1.3'],
  unit: 'percent',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const detected = casesOf(qms, 'nonconformity')
      .openedWithin(period)
      .filter(({ cancelled }) => !cancelled)
      .map((one) => ({ id: one.id, cause: causeOf(qms, one) }))
    const known = detected.filter(({ cause }) => cause !== undefined)
    return [
      share('all', 'Human error', known, ({ cause }) => cause === 'human-error'),
      ...brokenDown('cause', known, ({ cause }) => cause, count),
      ...leftOut(
        'without a cause',
        detected.filter(({ cause }) => cause === undefined),
      ),
    ]
  },
  examples: [
    {
      name: 'The cause of one is in its corrective action, and one has none yet',
      files: {
        ...exampleFiles('nonconformity', {
          'NC-2026-001': 'detected: 2026-01-10\ncause_category: human-error',
          'NC-2026-002': 'detected: 2026-01-10\ncorrective_action: { needed: true, link: CA-2026-001 }',
          'NC-2026-003': 'detected: 2026-01-10',
        }),
        ...exampleFiles('corrective-action', { 'CA-2026-001': 'opened: 2026-01-10\nroot_cause: { category: method }' }),
      },
      figures: ['Human error: 1 of 2', 'human-error: 1', 'method: 1', 'Left out: without a cause: 1'],
    },
    { name: 'None was detected', files: {}, figures: ['Human error: n/a (0 of 0)'] },
  ],
})
