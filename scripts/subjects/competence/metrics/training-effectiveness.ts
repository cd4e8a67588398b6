import type { TrainingEffectiveness } from '../../../core/model/generated-types.js'
import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { count } from '../../../core/run/figures/count.js'
import { share } from '../../../core/run/figures/share.js'
import { byDay } from '../../../core/time/by-day.js'
import { isOverdue, LAST_DAY } from '../../../core/values/date.js'

/** Whether what was learned works. */
export const trainingEffectiveness = defineMetric({
  id: 'training-effectiveness',
  title: 'Effective trainings',
  question: 'How many trainings were found effective, of those to be checked?',
  formula: 'trainings and competences found effective, divided by all whose check was due in the period and is past',
  population:
    'Trainings and records of competence whose effectiveness was to be checked in the period. What was not checked does not count as effective. What was given up is left out.',
  clauses: ['iso-9001-2015/7.2', 'iso-9001-2015/9.1.3'],
  unit: 'percent',
  direction: 'higher',
  parameters: [],
  measure: (qms, { period }) => {
    const due = checksDueWithin(qms)(period).filter(({ check }) => isOverdue(check.due ?? LAST_DAY, qms.today))
    const resultOf = ({ check: { done = LAST_DAY, result } }: (typeof due)[number]) =>
      done <= qms.today && result !== undefined ? result : 'not checked'
    return [
      share('all', 'Effective', due, (one) => resultOf(one) === 'effective'),
      ...brokenDown('result', due, resultOf, count),
    ]
  },
  examples: [
    {
      name: 'Two effective ones, one that was not, one that was not checked; one is due only today',
      files: {
        ...exampleFiles('training', {
          'TR-2026-001':
            'held: 2026-01-10\neffectiveness: { method: test, due: 2026-02-10, done: 2026-02-01, result: effective }',
          'TR-2026-002':
            'held: 2026-01-10\neffectiveness: { method: test, due: 2026-02-10, done: 2026-03-01, result: ineffective }',
          'TR-2026-003': 'held: 2026-01-10\neffectiveness: { method: test, due: 2026-11-21 }',
          'TR-2026-004': 'held: 2026-01-10\neffectiveness: { method: test, due: 2026-11-22 }',
        }),
        ...exampleFiles('competence-record', {
          'CO-2026-001':
            'acquired: 2026-01-10\neffectiveness: { method: test, due: 2026-02-10, done: 2026-02-10, result: effective }',
        }),
      },
      figures: ['Effective: 2 of 4', 'effective: 2', 'ineffective: 1', 'not checked: 1'],
    },
    { name: 'Nothing was to be checked', files: {}, figures: ['Effective: n/a (0 of 0)'] },
  ],
})

interface Check {
  readonly id: string
  readonly check: TrainingEffectiveness
}

const checksDueWithin = onceForAllDays((content) => {
  const trainings = content.ofType('training').filter(({ fields }) => !fields.cancelled)
  const checks = [...trainings, ...content.ofType('competence-record')].flatMap(
    ({ id, fields: { effectiveness: check } }): readonly Check[] => (check ? [{ id, check }] : []),
  )
  return byDay(checks, ({ check }) => check.due)
})
