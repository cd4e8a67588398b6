import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { closedInTime, closedInTimeAsMoved } from '../../documents/cases/closed-in-time.js'
import { followedFindings } from '../followed-findings.js'

/** How many findings of audits are closed by the day that was first set. */
export const findingPunctuality = defineMetric({
  id: 'finding-punctuality',
  title: 'Findings closed on time',
  question: 'How many findings of internal audits were closed by the day that was first set?',
  formula:
    'nonconformities that follow up findings and were closed by their first due date, divided by those whose first due date was in the period and is past',
  population:
    'Nonconformities that findings of internal audits name and whose first due date lies in the period. Dates that were moved show as a second figure. Those given up are left out.',
  clauses: ['iso-9001-2015/9.2.2', 'iso-9001-2015/10.2.1'],
  unit: 'percent',
  direction: 'higher',
  parameters: [],
  measure: (qms, { period }) => {
    const due = followedFindings(qms).firstDueWithin(period)
    return [
      closedInTime('all', 'By the first date', due, qms.today),
      closedInTimeAsMoved('as-moved', 'By the date as it was moved', due, qms.today),
      ...brokenDown(
        'process',
        due,
        ({ process }) => process,
        (id, label, part) => closedInTime(id, label, part, qms.today),
      ),
    ]
  },
  examples: [
    {
      name: 'One was closed in time, one neither by its first date nor by the later one',
      files: {
        ...exampleFiles('internal-audit', {
          'IA-2026-01':
            'performed: 2026-03-01\nfindings: [{ grade: minor, clause: 8.6, process: PR-003, nonconformity: NC-2026-001 }, { grade: minor, clause: 8.4, process: PR-004, nonconformity: NC-2026-002 }, { grade: opportunity, clause: 8.4, process: PR-004 }]',
        }),
        ...exampleFiles('nonconformity', {
          'NC-2026-001': 'detected: 2026-03-01\ndue: 2026-04-01\nclosed: 2026-03-31',
          'NC-2026-002':
            'detected: 2026-03-02\ndue: 2026-05-01\nclosed: 2026-05-10\nextensions: [{ on: 2026-03-20, was: 2026-04-01 }]',
          'NC-2026-003': 'detected: 2026-03-02\ndue: 2026-05-01\nclosed: 2026-05-10',
        }),
      },
      figures: ['By the first date: 1 of 2', 'By the date as it was moved: 1 of 2', 'PR-003: 1 of 1', 'PR-004: 0 of 1'],
    },
    {
      name: 'Nothing was due',
      files: {},
      figures: ['By the first date: n/a (0 of 0)', 'By the date as it was moved: n/a (0 of 0)'],
    },
  ],
})
