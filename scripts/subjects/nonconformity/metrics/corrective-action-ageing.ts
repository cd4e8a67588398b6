import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { ageing } from '../../../core/run/figures/ageing.js'
import { medianOf } from '../../../core/run/figures/spread.js'
import { daysBetween } from '../../../core/values/date.js'
import { casesOf } from '../../documents/cases/cases-of.js'
import { netDays } from '../../documents/cases/net-days.js'

const LIMITS = [30, 60, 90]

/** How old open corrective actions are. */
export const correctiveActionAgeing = defineMetric({
  id: 'corrective-action-ageing',
  title: 'Age of open corrective actions',
  question: 'How long have the open corrective actions been open?',
  formula: 'calendar days from the opening to the day: the median, and how many lie within 30, 60, 90 days and above',
  population: 'Corrective actions that are open at the end of the day, paused ones included.',
  clauses: ['iso-9001-2015/10.2.1'],
  unit: 'days',
  direction: 'lower',
  isState: true,
  parameters: [],
  measure: (qms) => {
    const open = casesOf(qms, 'corrective-action').openOn(qms.today)
    const daysOf = ({ opened }: (typeof open)[number]) => daysBetween(opened, qms.today)
    return [
      medianOf('median', 'Median', open, daysOf),
      medianOf('net-median', 'Median without pauses', open, (one) => netDays(one, qms.today)),
      ...ageing(open, daysOf, LIMITS),
    ]
  },
  examples: [
    {
      name: 'Thirty days are the last of the first bucket',
      files: exampleFiles('corrective-action', {
        'CA-2026-001': 'opened: 2026-10-23',
        'CA-2026-002': 'opened: 2026-10-22\non_hold: { since: 2026-10-22, until: 2026-11-01 }',
        'CA-2026-003': 'opened: 2026-01-01',
      }),
      figures: [
        'Median: 31 days (n = 3)',
        'Median without pauses: 30 days (n = 3)',
        '0–30 days: 1',
        '31–60 days: 1',
        '61–90 days: 0',
        'over 90 days: 1',
      ],
    },
    {
      name: 'None is open',
      files: {},
      figures: [
        'Median: n/a (n = 0)',
        'Median without pauses: n/a (n = 0)',
        '0–30 days: 0',
        '31–60 days: 0',
        '61–90 days: 0',
        'over 90 days: 0',
      ],
    },
  ],
})
