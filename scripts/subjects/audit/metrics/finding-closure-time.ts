import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { medianOf, spread } from '../../../core/run/figures/spread.js'
import { daysBetween } from '../../../core/values/date.js'
import { followedFindings } from '../followed-findings.js'

/** How long findings of audits are open. */
export const findingClosureTime = defineMetric({
  id: 'finding-closure-time',
  title: 'Closure time of findings',
  question: 'How long does it take to close what internal audits found?',
  formula:
    'calendar days from the audit to the closing of the nonconformity that follows up its finding; median, mean and 90th percentile',
  population:
    'Nonconformities that findings of internal audits name and that were closed in the period. Those given up are left out.',
  clauses: ['iso-9001-2015/9.2.2', 'iso-9001-2015/10.2.1'],
  unit: 'days',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const closed = followedFindings(qms).closedWithin(period)
    const daysOf = ({ found, closed: on }: (typeof closed)[number]) => daysBetween(found, on ?? found)
    return [
      ...spread(closed, daysOf),
      ...brokenDown(
        'process',
        closed,
        ({ process }) => process,
        (id, label, part) => medianOf(id, label, part, daysOf),
      ),
    ]
  },
  examples: [
    {
      name: 'After 30 and after 70 days; a nonconformity from elsewhere does not count',
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
      figures: [
        'Median: 50 days (n = 2)',
        'Mean: 50 days (n = 2)',
        '90 % take at most: 66 days (n = 2)',
        'PR-003: 30 days (n = 1)',
        'PR-004: 70 days (n = 1)',
      ],
    },
    {
      name: 'None was closed',
      files: {},
      figures: ['Median: n/a (n = 0)', 'Mean: n/a (n = 0)', '90 % take at most: n/a (n = 0)'],
    },
  ],
})
