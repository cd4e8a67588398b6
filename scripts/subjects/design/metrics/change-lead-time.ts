import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { leftOut } from '../../../core/run/figures/count.js'
import { medianOf, spread } from '../../../core/run/figures/spread.js'
import { type CalendarDate, daysBetween } from '../../../core/values/date.js'
import { releases, type WatchedRelease } from '../releases.js'

/** How long a change waits for customers. */
export const changeLeadTime = defineMetric({
  id: 'change-lead-time',
  title: 'Change lead time',
  question: 'How long does it take from a change to customers who have it?',
  formula:
    'calendar days from the first commit that a release brings (first_commit), or else from the day on which it was put forward (prepared), to the day on which customers had it (released); median, mean and 90th percentile',
  population:
    'Releases of the period. Commits are in the repository of the product, where records do not reach: a release of software names its first one. Where some name it and others do not, each kind has its own median, too. The merge of a change plays no part. One of the five figures of DORA.',
  clauses: ['iso-9001-2015/8.6', 'iso-9001-2015/9.1.3'],
  unit: 'days',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const made = releases(qms).releasedWithin(period)
    const [known, others] = [made.filter(isDated), made.filter((one) => !isDated(one))]
    const isMixed = new Set(known.map(beginning)).size > 1
    return [
      ...spread(known, daysOf),
      ...(isMixed
        ? brokenDown('beginning', known, beginning, (id, label, part) => medianOf(id, label, part, daysOf))
        : []),
      ...leftOut('without the day on which it began', others),
    ]
  },
  examples: [
    {
      name: 'After two and after eight days; one does not say since when',
      files: exampleFiles('release', {
        'RL-2026-001': 'prepared: 2026-03-01\nreleased: 2026-03-03',
        'RL-2026-002': 'prepared: 2026-04-01\nreleased: 2026-04-09',
        'RL-2026-003': 'released: 2026-05-09',
        'RL-2026-004': 'prepared: 2026-05-01\nreleased: 2026-05-09\ncancelled: { on: 2026-05-09 }',
      }),
      figures: [
        'Median: 5 days (n = 2)',
        'Mean: 5 days (n = 2)',
        '90 % take at most: 7.4 days (n = 2)',
        'Left out: without the day on which it began: 1',
      ],
    },
    {
      name: 'Where one names its first commit and another only when it was put forward, each kind is told apart',
      files: exampleFiles('release', {
        'RL-2026-001': 'first_commit: 2026-02-01\nprepared: 2026-03-01\nreleased: 2026-03-03',
        'RL-2026-002': 'prepared: 2026-04-01\nreleased: 2026-04-09',
      }),
      figures: [
        'Median: 19 days (n = 2)',
        'Mean: 19 days (n = 2)',
        '90 % take at most: 27.8 days (n = 2)',
        'first commit: 30 days (n = 1)',
        'put forward: 8 days (n = 1)',
      ],
    },
    {
      name: 'Nothing was released',
      files: {},
      figures: ['Median: n/a (n = 0)', 'Mean: n/a (n = 0)', '90 % take at most: n/a (n = 0)'],
    },
  ],
})

type Dated = Pick<WatchedRelease, 'fields' | 'released'>

function beginsOn({ fields }: Dated): CalendarDate | undefined {
  return fields.first_commit ?? fields.prepared
}

function beginning({ fields }: Dated): string {
  return fields.first_commit === undefined ? 'put forward' : 'first commit'
}

function daysOf(one: Dated): number {
  return daysBetween(beginsOn(one) ?? one.released, one.released)
}

function isDated(one: Dated): boolean {
  const from = beginsOn(one)
  return from !== undefined && from <= one.released
}
