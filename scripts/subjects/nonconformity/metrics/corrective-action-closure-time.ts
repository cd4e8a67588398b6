import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { leftOut } from '../../../core/run/figures/count.js'
import { medianOf, spread } from '../../../core/run/figures/spread.js'
import { daysBetween } from '../../../core/values/date.js'
import type { Case } from '../../documents/cases/case.js'
import { casesOf } from '../../documents/cases/cases-of.js'
import { netDays } from '../../documents/cases/net-days.js'

/** How long corrective actions are open. */
export const correctiveActionClosureTime = defineMetric({
  id: 'corrective-action-closure-time',
  title: 'Closure time of corrective actions',
  question: 'How long does it take to close a corrective action?',
  formula: 'calendar days from its opening to its closing; median, mean and 90th percentile',
  population:
    'Corrective actions that were closed in the period. Those given up are left out. Without pauses means without the days on hold.',
  clauses: ['iso-9001-2015/10.2.1', 'iso-9001-2015/9.1.3'],
  unit: 'days',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const { closedWithin, cancelledWithin } = casesOf(qms, 'corrective-action')
    const closed = closedWithin(period)
    return [
      ...spread(closed, grossDays),
      medianOf('net-median', 'Median without pauses', closed, (one) => netDays(one, one.closed ?? one.opened)),
      ...brokenDown(
        'process',
        closed,
        ({ fields }) => fields.process,
        (id, label, part) => medianOf(id, label, part, grossDays),
      ),
      ...leftOut('given up', cancelledWithin(period)),
    ]
  },
  examples: [
    {
      name: 'Three are closed in the period, one of them after a pause of ten days; one was given up, one is closed earlier, one is open',
      files: exampleFiles('corrective-action', {
        'CA-2026-001': 'process: PR-003\nopened: 2026-01-01\nclosed: 2026-01-11',
        'CA-2026-002':
          'process: PR-003\nopened: 2026-02-01\nclosed: 2026-03-03\non_hold: { since: 2026-02-10, until: 2026-02-20 }',
        'CA-2026-003': 'process: PR-004\nopened: 2026-03-01\nclosed: 2026-06-09',
        'CA-2026-004': 'opened: 2026-03-01\nclosed: 2026-05-01\ncancelled: { on: 2026-05-01 }',
        'CA-2025-001': 'opened: 2025-03-01\nclosed: 2025-06-01',
        'CA-2026-005': 'opened: 2026-03-01',
      }),
      figures: [
        'Median: 30 days (n = 3)',
        'Mean: 46.7 days (n = 3)',
        '90 % take at most: 86 days (n = 3)',
        'Median without pauses: 20 days (n = 3)',
        'PR-003: 20 days (n = 2)',
        'PR-004: 100 days (n = 1)',
        'Left out: given up: 1',
      ],
    },
    {
      name: 'As of the end of a month, what is closed later is not known, and of nothing there is no median',
      given: { period: '2026-02' },
      files: exampleFiles('corrective-action', { 'CA-2026-001': 'opened: 2026-02-10\nclosed: 2026-03-01' }),
      figures: [
        'Median: n/a (n = 0)',
        'Mean: n/a (n = 0)',
        '90 % take at most: n/a (n = 0)',
        'Median without pauses: n/a (n = 0)',
      ],
    },
    {
      name: 'With one that was closed before it was opened there is no figure, and its part says so, too',
      files: exampleFiles('corrective-action', {
        'CA-2026-001': 'process: PR-003\nopened: 2026-02-10\nclosed: 2026-03-01',
        'CA-2026-002': 'process: PR-004\nopened: 2026-02-10\nclosed: 2026-02-01',
      }),
      figures: [
        'Median: n/a: CA-2026-002 ends before it begins',
        'Mean: n/a: CA-2026-002 ends before it begins',
        '90 % take at most: n/a: CA-2026-002 ends before it begins',
        'Median without pauses: n/a: CA-2026-002 ends before it begins',
        'PR-003: 19 days (n = 1)',
        'PR-004: n/a: CA-2026-002 ends before it begins',
      ],
    },
  ],
})

const grossDays = ({ opened, closed }: Case<unknown>) => daysBetween(opened, closed ?? opened)
