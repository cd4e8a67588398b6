import { defineMetric } from '../../../core/model/metric.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { count } from '../../../core/run/figures/count.js'
import { noneRecorded } from '../../../core/run/figures/none-recorded.js'
import { medianOf } from '../../../core/run/figures/spread.js'
import { daysBetween } from '../../../core/values/date.js'
import { rounded } from '../../../core/values/statistics.js'
import { exampleReleases } from '../example-releases.js'
import { releases } from '../releases.js'

/** How often something is released. */
export const deploymentFrequency = defineMetric({
  id: 'deployment-frequency',
  title: 'Deployment frequency',
  question: 'How often is something released to customers?',
  formula:
    'releases in the period, divided by its days; the same for each week; median of the calendar days from one release of a product to the next',
  population:
    'Records of release with a first day on which customers had it (released) in the period. Those given up are left out. One of the five figures of DORA.',
  clauses: ['iso-9001-2015/8.6', 'iso-9001-2015/9.1.3'],
  unit: 'ratio',
  direction: 'higher',
  parameters: [],
  measure: (qms, { period }) => {
    const { all, releasedWithin } = releases(qms)
    if (!all.some(({ released }) => released <= qms.today))
      return [noneRecorded('all', 'A day', 'no release is recorded by then')]
    const made = releasedWithin(period)
    const days = daysBetween(period.from, period.until)
    const behind = made.map(({ id }) => id)
    const rest = { n: made.length, numerator: made.length, behind }
    const gaps = made.flatMap((one) => {
      const before = all.findLast((other) => isEarlier(other, one) && other.fields.product === one.fields.product)
      return before ? [{ id: one.id, days: daysBetween(before.released, one.released) }] : []
    })
    return [
      { id: 'all', label: 'A day', value: rounded(made.length / days, 3), denominator: days, ...rest },
      {
        ...{ id: 'week', label: 'A week', value: rounded((made.length / days) * 7, 2) },
        ...{ ...rest, denominator: rounded(days / 7, 2) },
      },
      { ...medianOf('gap', 'From one release to the next', gaps, (one) => one.days), unit: 'days' },
      ...brokenDown('product', made, ({ fields }) => fields.product, count),
    ]
  },
  examples: [
    {
      name: 'Three releases in a quarter of 92 days, the first one 40 days after the one before',
      given: { period: '2026-Q3' },
      files: exampleReleases({
        'RL-2026-001': ['2026-05-23'],
        'RL-2026-002': ['2026-07-02'],
        'RL-2026-003': ['2026-07-22'],
        'RL-2026-004': ['2026-09-20', 'hotfix'],
      }),
      figures: [
        'A day: 0.033 (3 of 92)',
        'A week: 0.23 (3 of 13.14)',
        'From one release to the next: 40 days (n = 3)',
        'App: 3',
      ],
    },
    { name: 'There was never a release', files: {}, figures: ['A day: n/a: no release is recorded by then'] },
  ],
})

function isEarlier(other: { readonly released: string; readonly id: string }, one: typeof other): boolean {
  return other.released < one.released || (other.released === one.released && other.id < one.id)
}
