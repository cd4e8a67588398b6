import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { count } from '../../../core/run/figures/count.js'
import { rateOf } from '../../../core/run/figures/rate-of.js'
import { casesOf } from '../../documents/cases/cases-of.js'

/** Whether the stock of open corrective actions grows. */
export const correctiveActionThroughput = defineMetric({
  id: 'corrective-action-throughput',
  title: 'Corrective actions closed per opened',
  question: 'Are as many corrective actions closed as are opened?',
  formula: 'corrective actions closed in the period, divided by those opened in it, times 100',
  population:
    'Corrective actions closed, and those opened, in the period: not the same ones. So it can exceed 100 %, and rises when old ones are cleared; it says whether the stock grows, and nothing of how punctual they are. Those given up do not count as closed.',
  clauses: ['iso-9001-2015/10.2.1', 'iso-9001-2015/9.1.3'],
  unit: 'percent',
  direction: 'target',
  parameters: [],
  measure: (qms, { period }) => {
    const { openedWithin, closedWithin } = casesOf(qms, 'corrective-action')
    const [opened, closed] = [openedWithin(period), closedWithin(period)]
    return [
      rateOf('all', 'Closed per opened', closed, { total: opened.length, behind: [] }, 'percent'),
      count('opened', 'Opened', opened),
      count('closed', 'Closed', closed),
    ]
  },
  examples: [
    {
      name: 'One was opened, and two of earlier years were closed',
      files: exampleFiles('corrective-action', {
        'CA-2024-001': 'opened: 2024-05-01\nclosed: 2026-01-11',
        'CA-2025-001': 'opened: 2025-05-01\nclosed: 2026-01-11',
        'CA-2026-001': 'opened: 2026-01-01',
      }),
      figures: ['Closed per opened: 200 % (2 of 1)', 'Opened: 1', 'Closed: 2'],
    },
    {
      name: 'Where none was opened there is no percentage',
      files: exampleFiles('corrective-action', { 'CA-2024-001': 'opened: 2024-05-01\nclosed: 2026-01-11' }),
      figures: ['Closed per opened: n/a (1 of 0)', 'Opened: 0', 'Closed: 1'],
    },
  ],
})
