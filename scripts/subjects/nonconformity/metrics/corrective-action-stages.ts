import type { CorrectiveAction } from '../../../core/model/generated-types.js'
import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { medianOf } from '../../../core/run/figures/spread.js'
import { byDay } from '../../../core/time/by-day.js'
import { type CalendarDate, daysBetween } from '../../../core/values/date.js'
import type { Case } from '../../documents/cases/case.js'
import { casesOf } from '../../documents/cases/cases-of.js'

/** How long corrective actions stay in each stage. */
export const correctiveActionStages = defineMetric({
  id: 'corrective-action-stages',
  title: 'Stages of corrective actions',
  question: 'How long do corrective actions take to find the cause, to act, and to check whether it worked?',
  formula:
    'median of the calendar days from opening to the cause found, from there to the last action done, and from there to the check of effectiveness',
  population:
    'Stages that ended in the period. A stage without its first day, or that ended before it began, does not count; nor does what was given up.',
  clauses: ['iso-9001-2015/10.2.1'],
  unit: 'days',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) =>
    stages(qms).map(({ id, label, endedWithin }) =>
      medianOf(id, label, endedWithin(period), ({ from, to }) => daysBetween(from, to)),
    ),
  examples: [
    {
      name: 'One found its cause after ten days, acted within thirty and was checked after ninety; another one acts still',
      files: exampleFiles('corrective-action', {
        'CA-2026-001':
          'opened: 2026-01-01\nroot_cause: { found: 2026-01-11 }\nactions: [{ done: 2026-01-20 }, { done: 2026-02-10 }]\neffectiveness: { verified: 2026-05-11 }',
        'CA-2026-002':
          'opened: 2026-01-01\nroot_cause: { found: 2026-01-21 }\nactions: [{ done: 2026-01-30 }, { due: 2026-12-10 }]',
      }),
      figures: [
        'Finding the cause: 15 days (n = 2)',
        'Acting: 30 days (n = 1)',
        'Checking the effect: 90 days (n = 1)',
      ],
    },
    {
      name: 'Nothing has ended',
      files: exampleFiles('corrective-action', { 'CA-2026-001': 'opened: 2026-01-01' }),
      figures: ['Finding the cause: n/a (n = 0)', 'Acting: n/a (n = 0)', 'Checking the effect: n/a (n = 0)'],
    },
  ],
})

type Action = Case<CorrectiveAction>

const STAGES = [
  ['investigating', 'Finding the cause', ({ opened }: Action) => opened, causeFound],
  ['implementing', 'Acting', causeFound, lastActionDone],
  ['verifying', 'Checking the effect', lastActionDone, ({ fields }: Action) => fields.effectiveness?.verified],
] as const

const stages = onceForAllDays((content) =>
  STAGES.map(([id, label, begin, end]) => {
    const spans = casesOf(content, 'corrective-action').all.flatMap((action) => {
      const [from, to] = [begin(action), end(action)]
      const isUsable = from !== undefined && to !== undefined && from <= to && !action.cancelled
      return isUsable ? [{ id: action.id, from, to }] : []
    })
    return { id, label, endedWithin: byDay(spans, ({ to }) => to) }
  }),
)

function causeFound({ fields }: Action): CalendarDate | undefined {
  return fields.root_cause?.found
}

/** @returns undefined while one of them is not done */
function lastActionDone({ fields: { actions = [] } }: Action): CalendarDate | undefined {
  const days = actions.flatMap(({ done = [] }) => done).sort()
  return days.length === actions.length ? days.at(-1) : undefined
}
