import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { count } from '../../../core/run/figures/count.js'
import { noneRecorded } from '../../../core/run/figures/none-recorded.js'
import { share } from '../../../core/run/figures/share.js'
import { medianOf } from '../../../core/run/figures/spread.js'
import { byDay } from '../../../core/time/by-day.js'
import { daysBetween } from '../../../core/values/date.js'
import { rounded } from '../../../core/values/statistics.js'
import { casesOf } from '../../documents/cases/cases-of.js'
import { isActive } from '../../people/people.js'

const DAYS_OF_QUARTER = 365.25 / 4

/** Whether people suggest improvements, and get an answer. */
export const improvementSuggestions = defineMetric({
  id: 'improvement-suggestions',
  title: 'Suggestions for improvement',
  question: 'How many improvements are suggested, how many are taken up, and how soon are they decided?',
  formula:
    'improvements raised in the period; the same divided by the quarters of the period, and by the people who are here at its end; improvements accepted, divided by all decided; median of the calendar days from raising to decision',
  population:
    'Ideas and opportunities raised in the period, and those decided in it. People from outside are no heads. Of several decisions, only the last one is known.',
  clauses: ['iso-9001-2015/10.1', 'iso-9001-2015/10.3'],
  unit: 'count',
  direction: 'higher',
  parameters: [],
  measure: (qms, { period }) => {
    const { all, openedWithin } = casesOf(qms, 'improvement')
    if (!all.some(({ opened }) => opened <= qms.today))
      return [noneRecorded('all', 'Raised', 'no improvement is recorded by then')]
    const raised = openedWithin(period)
    const decided = decidedWithin(qms)(period)
    const heads = qms.people.filter((person) => person.external !== true && isActive(person, qms.today)).length
    const quarters = daysBetween(period.from, period.until) / DAYS_OF_QUARTER
    const per = (id: string, label: string, total: number) => {
      const value = total > 0 ? rounded(raised.length / total, 2) : undefined
      const parts = { n: raised.length, numerator: raised.length, denominator: rounded(total, 2) }
      return { id, label, unit: 'ratio' as const, value, ...parts, behind: raised.map((one) => one.id) }
    }
    return [
      count('all', 'Raised', raised),
      per('per-quarter', 'For each quarter', quarters),
      per('per-head', 'For each person', heads),
      share('accepted', 'Accepted of those decided', decided, ({ fields }) => fields.decision?.answer === 'accept'),
      {
        ...medianOf('days-to-decision', 'From raising to decision', decided, ({ opened, fields }) =>
          daysBetween(opened, fields.decision?.on ?? opened),
        ),
        unit: 'days',
      },
      ...brokenDown('kind', raised, ({ fields }) => fields.kind, count),
      ...brokenDown('process', raised, ({ fields }) => fields.process, count),
    ]
  },
  examples: [
    {
      name: 'In a quarter two people raised two ideas and one opportunity; one was accepted, one declined',
      given: { period: '2026-Q3' },
      files: {
        'qms-docs/people.yml':
          'people:\n  - { id: ada, name: Ada Example, from: 2020-01-01 }\n  - { id: ben, name: Ben Okoro, from: 2020-01-01 }\n  - { id: cleo, name: Cleo Ward, from: 2020-01-01, external: true }\n  - { id: dan, name: Dan Roe, from: 2020-01-01, to: 2026-01-31 }\n',
        ...exampleFiles('improvement', {
          'IM-2026-001':
            'kind: idea\nprocess: PR-003\nraised: 2026-07-01\ndecision: { answer: accept, by: ada, on: 2026-07-11, reason: It saves an hour. }',
          'IM-2026-002':
            'kind: idea\nprocess: PR-003\nraised: 2026-08-01\ndecision: { answer: decline, by: ada, on: 2026-08-21, reason: It costs more. }',
          'IM-2026-003': 'kind: opportunity\nprocess: PR-004\nraised: 2026-09-30',
          'IM-2026-004': 'kind: idea\nprocess: PR-004\nraised: 2026-10-01',
        }),
      },
      figures: [
        'Raised: 3',
        'For each quarter: 2.98 (3 of 1.01)',
        'For each person: 1.5 (3 of 2)',
        'Accepted of those decided: 1 of 2',
        'From raising to decision: 15 days (n = 2)',
        'idea: 2',
        'opportunity: 1',
        'PR-003: 2',
        'PR-004: 1',
      ],
    },
    {
      name: 'None was ever raised: that proves nothing',
      files: {},
      figures: ['Raised: n/a: no improvement is recorded by then'],
    },
  ],
})

const decidedWithin = onceForAllDays((content) =>
  byDay(casesOf(content, 'improvement').all, ({ fields }) => fields.decision?.on),
)
