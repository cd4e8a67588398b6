import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { medianOf, spread } from '../../../core/run/figures/spread.js'
import { byDay } from '../../../core/time/by-day.js'
import { daysBetween } from '../../../core/values/date.js'
import type { Case } from '../../documents/cases/case.js'
import { casesOf } from '../../documents/cases/cases-of.js'

/** How fast nonconformities are put right. */
export const nonconformityResponse = defineMetric({
  id: 'nonconformity-response',
  title: 'Response to nonconformities',
  question: 'How long does it take until a nonconformity is corrected?',
  formula: 'calendar days from its detection until its correction is done; median, mean and 90th percentile',
  population: 'Nonconformities whose correction was done in the period. Those given up are left out.',
  clauses: ['iso-9001-2015/10.2.1', 'iso-9001-2015/8.7.1'],
  unit: 'days',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const corrected = correctedWithin(qms)(period)
    return [
      ...spread(corrected, daysOf),
      ...brokenDown(
        'grade',
        corrected,
        ({ fields }) => fields.grade,
        (id, label, part) => medianOf(id, label, part, daysOf),
      ),
    ]
  },
  examples: [
    {
      name: 'On the same day is no day',
      files: exampleFiles('nonconformity', {
        'NC-2026-001': 'grade: minor\ndetected: 2026-01-10\ncorrection: { done: 2026-01-10 }',
        'NC-2026-002': 'grade: minor\ndetected: 2026-01-10\ncorrection: { done: 2026-01-15 }',
        'NC-2026-003': 'grade: major\ndetected: 2026-01-10\ncorrection: { what: Not done yet. }',
      }),
      figures: [
        'Median: 2.5 days (n = 2)',
        'Mean: 2.5 days (n = 2)',
        '90 % take at most: 4.5 days (n = 2)',
        'minor: 2.5 days (n = 2)',
      ],
    },
    {
      name: 'None was corrected',
      files: {},
      figures: ['Median: n/a (n = 0)', 'Mean: n/a (n = 0)', '90 % take at most: n/a (n = 0)'],
    },
  ],
})

const correctedWithin = onceForAllDays((content) => {
  const { all } = casesOf(content, 'nonconformity')
  return byDay(all, ({ fields, opened, cancelled }) => {
    const done = fields.correction?.done
    return cancelled || (done ?? '') < opened ? undefined : done
  })
})

function daysOf({ opened, fields }: Case<{ readonly correction?: { readonly done?: string } }>): number {
  return daysBetween(opened, fields.correction?.done ?? opened)
}
