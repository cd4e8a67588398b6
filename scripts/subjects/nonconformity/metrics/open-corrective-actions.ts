import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { openCases } from '../../documents/cases/open-cases.js'

/** How many corrective actions are open, and how many of them are overdue. */
export const openCorrectiveActions = defineMetric({
  id: 'open-corrective-actions',
  title: 'Open and overdue corrective actions',
  question: 'How many corrective actions are open, and how many of them are overdue?',
  formula: 'corrective actions that are open at the end of the day; of these, those whose due date is past',
  population:
    'Corrective actions opened by that day and neither closed nor given up by then, paused ones included. What counts is the due date as it was set on that day.',
  clauses: ['iso-9001-2015/10.2.1', 'iso-9001-2015/9.1.3'],
  unit: 'count',
  direction: 'lower',
  isState: true,
  parameters: [],
  measure: (qms) => openCases(qms, 'corrective-action', 'no corrective action is recorded by then'),
  examples: [
    {
      name: 'At the end of March, a date that was moved in April is still the earlier one',
      given: { period: '2026-03' },
      files: exampleFiles('corrective-action', {
        'CA-2026-001':
          'process: PR-003\nopened: 2026-01-01\ndue: 2026-05-01\nextensions: [{ on: 2026-04-10, was: 2026-03-01 }]',
        'CA-2026-002': 'process: PR-003\nopened: 2026-03-31\ndue: 2026-03-31\non_hold: { since: 2026-03-31 }',
        'CA-2026-003': 'process: PR-004\nopened: 2026-01-01\ndue: 2026-04-30\nclosed: 2026-03-31',
        'CA-2026-004': 'process: PR-004\nopened: 2026-04-01\ndue: 2026-04-30',
      }),
      figures: ['Open: 2', 'Overdue: 1', 'Overdue of open: 1 of 2', 'On hold: 1', 'PR-003: 2'],
    },
    {
      name: 'Where none was ever recorded, none open would prove nothing',
      files: {},
      figures: ['Open: n/a: no corrective action is recorded by then'],
    },
  ],
})
