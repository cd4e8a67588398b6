import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { leftOut } from '../../../core/run/figures/count.js'
import { casesOf } from '../../documents/cases/cases-of.js'
import { closedInTime, closedInTimeAsMoved } from '../../documents/cases/closed-in-time.js'

/** How many corrective actions are closed by the day that was first set. */
export const correctiveActionPunctuality = defineMetric({
  id: 'corrective-action-punctuality',
  title: 'Corrective actions closed on time',
  question: 'How many corrective actions were closed by the day that was first set?',
  formula:
    'corrective actions closed by the due date that was first set, divided by those whose first due date was in the period and is past',
  population:
    'Corrective actions whose first due date lies in the period. What is open after its day is late. Dates that were moved show as a second figure. Those given up are left out.',
  clauses: ['iso-9001-2015/10.2.1', 'iso-9001-2015/9.1.3'],
  unit: 'percent',
  direction: 'higher',
  parameters: [],
  measure: (qms, { period }) => {
    const { firstDueWithin, cancelledWithin } = casesOf(qms, 'corrective-action')
    const due = firstDueWithin(period)
    return [
      closedInTime('all', 'By the first date', due, qms.today),
      closedInTimeAsMoved('as-moved', 'By the date as it was moved', due, qms.today),
      ...brokenDown(
        'process',
        due,
        ({ fields }) => fields.process,
        (id, label, part) => closedInTime(id, label, part, qms.today),
      ),
      ...leftOut('given up', cancelledWithin(period)),
    ]
  },
  examples: [
    {
      name: 'On its day is on time; moved dates help only the second figure; what is due today is not late yet',
      files: exampleFiles('corrective-action', {
        'CA-2026-001': 'process: PR-003\nopened: 2026-01-01\ndue: 2026-02-01\nclosed: 2026-02-01',
        'CA-2026-002':
          'process: PR-003\nopened: 2026-01-01\ndue: 2026-04-01\nclosed: 2026-03-20\nextensions: [{ on: 2026-01-20, was: 2026-02-01 }]',
        'CA-2026-003': 'process: PR-003\nopened: 2026-01-01\ndue: 2026-03-01\nclosed: 2026-03-02',
        'CA-2026-004': 'process: PR-003\nopened: 2026-01-01\ndue: 2026-11-21',
        'CA-2026-005': 'process: PR-003\nopened: 2026-01-01\ndue: 2026-11-22',
        'CA-2026-006': 'process: PR-003\nopened: 2026-01-01\ndue: 2026-05-01\nclosed: 2026-04-20',
      }),
      figures: [
        'By the first date: 40 % (2 of 5)',
        'By the date as it was moved: 60 % (3 of 5)',
        'PR-003: 40 % (2 of 5)',
      ],
    },
    {
      name: 'Where nothing was due there is no percentage',
      files: exampleFiles('corrective-action', { 'CA-2026-001': 'opened: 2026-01-01\ndue: 2026-12-24' }),
      figures: ['By the first date: n/a (0 of 0)', 'By the date as it was moved: n/a (0 of 0)'],
    },
  ],
})
