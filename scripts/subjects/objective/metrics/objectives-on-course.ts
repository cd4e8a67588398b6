import { defineMetric } from '../../../core/model/metric.js'
import { count } from '../../../core/run/figures/count.js'
import { share } from '../../../core/run/figures/share.js'
import { rounded } from '../../../core/values/statistics.js'
import { exampleObjective } from '../example-objective.js'
import { objectivesOnDay } from '../objectives-on-day.js'

/** Whether quality objectives will be reached. */
export const objectivesOnCourse = defineMetric({
  id: 'objectives-on-course',
  title: 'Objectives on course',
  question: 'How many quality objectives are as near to their target as the time that has passed?',
  formula:
    'objectives that are reached or whose progress, (now − start) / (target − start), is at most 10 percentage points behind the share of their time that has passed, divided by all that are measured; then the progress of each',
  population:
    'Quality objectives that are in force on the last day and not past their due date. Those without a result are counted on their own.',
  clauses: ['iso-9001-2015/6.2.1', 'iso-9001-2015/9.1.3'],
  unit: 'percent',
  direction: 'higher',
  isState: true,
  parameters: [],
  measure: (qms) => {
    const running = objectivesOnDay(qms).filter(({ due }) => due >= qms.today)
    const measured = running.filter(({ now }) => now !== undefined)
    return [
      share('all', 'On course', measured, ({ state }) => state !== 'behind'),
      count(
        'not-measured',
        'Not measured',
        running.filter(({ now }) => now === undefined),
      ),
      ...measured.flatMap(({ id, share: progress }) =>
        progress === undefined
          ? []
          : {
              ...{ id: `objective=${id}`, label: id, by: 'objective' },
              ...{ value: rounded(progress * 100, 1), n: 1, behind: [id] },
            },
      ),
    ]
  },
  examples: [
    {
      name: 'Half of the time has passed: one is half way, one is behind, one was never measured',
      today: '2026-07-01',
      files: {
        ...exampleObjective('QO-001', '{ on: 2026-06-30, value: 15 }'),
        ...exampleObjective('QO-002', '{ on: 2026-06-30, value: 12 }'),
        ...exampleObjective('QO-003', ''),
      },
      figures: ['On course: 1 of 2', 'Not measured: 1', 'QO-001: 50 % (n = 1)', 'QO-002: 20 % (n = 1)'],
    },
    { name: 'There is no objective', files: {}, figures: ['On course: n/a (0 of 0)', 'Not measured: 0'] },
  ],
})
