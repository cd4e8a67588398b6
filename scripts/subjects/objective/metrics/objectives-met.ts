import { defineMetric } from '../../../core/model/metric.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { count } from '../../../core/run/figures/count.js'
import { share } from '../../../core/run/figures/share.js'
import { isOverdue } from '../../../core/values/date.js'
import { isWithin } from '../../../core/values/period.js'
import { exampleObjective } from '../example-objective.js'
import { objectivesOnDay } from '../objectives-on-day.js'

/** Whether quality objectives were reached. */
export const objectivesMet = defineMetric({
  id: 'objectives-met',
  title: 'Objectives reached',
  question: 'How many quality objectives were reached by the day on which they were due?',
  formula: 'objectives whose last result by their due date reached the target, divided by all that were due',
  population:
    'Quality objectives that were in force, not withdrawn, and due in the period. Without a result, an objective was not reached.',
  clauses: ['iso-9001-2015/6.2.1', 'iso-9001-2015/9.1.3'],
  unit: 'percent',
  direction: 'higher',
  parameters: [],
  measure: (qms, { period }) => {
    const due = objectivesOnDay(qms).filter((one) => isWithin(period, one.due) && isOverdue(one.due, qms.today))
    return [
      share('all', 'Reached', due, ({ state }) => state === 'reached'),
      ...brokenDown('state', due, ({ state }) => state, count),
    ]
  },
  examples: [
    {
      name: 'One reached its target on its day, one did later, one fell short, one was never measured',
      today: '2027-02-01',
      files: {
        ...exampleObjective('QO-001', '{ on: 2026-12-31, value: 20 }'),
        ...exampleObjective('QO-002', '{ on: 2026-11-30, value: 18 }, { on: 2027-01-01, value: 20 }'),
        ...exampleObjective('QO-003', '{ on: 2026-12-31, value: 19.9 }'),
        ...exampleObjective('QO-004', ''),
      },
      figures: ['Reached: 1 of 4', 'missed: 2', 'not measured: 1', 'reached: 1'],
    },
    { name: 'None was due', files: {}, figures: ['Reached: n/a (0 of 0)'] },
  ],
})
