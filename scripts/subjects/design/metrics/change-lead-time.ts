import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { leftOut } from '../../../core/run/figures/count.js'
import { spread } from '../../../core/run/figures/spread.js'
import { daysBetween } from '../../../core/values/date.js'
import { releases } from '../releases.js'

/** How long a change waits for customers. */
export const changeLeadTime = defineMetric({
  id: 'change-lead-time',
  title: 'Change lead time',
  question: 'How long does it take from a change that is ready to customers who have it?',
  formula:
    'calendar days from the day on which a release was put forward (prepared) to the day on which customers had it (released); median, mean and 90th percentile',
  population:
    'Releases of the period. The first commit and the merge of a change are in the repository of the product, where records do not reach; so the time begins when the release was put forward. One of the five figures of DORA.',
  clauses: ['iso-9001-2015/8.6', 'iso-9001-2015/9.1.3'],
  unit: 'days',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const made = releases(qms).releasedWithin(period)
    const [known, others] = [made.filter(isDated), made.filter((one) => !isDated(one))]
    return [
      ...spread(known, ({ fields, released }) => daysBetween(fields.prepared ?? released, released)),
      ...leftOut('without the day on which it was put forward', others),
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
        'Left out: without the day on which it was put forward: 1',
      ],
    },
    {
      name: 'Nothing was released',
      files: {},
      figures: ['Median: n/a (n = 0)', 'Mean: n/a (n = 0)', '90 % take at most: n/a (n = 0)'],
    },
  ],
})

function isDated({ fields, released }: { readonly fields: { readonly prepared?: string }; readonly released: string }) {
  return fields.prepared !== undefined && fields.prepared <= released
}
