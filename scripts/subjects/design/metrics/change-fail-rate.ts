import { defineMetric } from '../../../core/model/metric.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { share } from '../../../core/run/figures/share.js'
import { exampleIncidents, exampleReleases } from '../example-releases.js'
import { hasFailed, releases, WATCH_DAYS, type WatchedRelease } from '../releases.js'

/** How many releases go wrong. */
export const changeFailRate = defineMetric({
  id: 'change-fail-rate',
  title: 'Change fail rate',
  question: 'How many releases led to an incident or a hotfix?',
  formula: `releases after which, within ${WATCH_DAYS} days, an incident was detected that names the release (source or related) or a hotfix of the same product was released, divided by all releases`,
  population: `Releases whose ${WATCH_DAYS} days ended in the period: of later ones not everything is known. An incident is a nonconformity of that kind. One of the five figures of DORA.`,
  clauses: ['iso-9001-2015/8.6', 'iso-9001-2015/9.1.3'],
  unit: 'percent',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const watched = releases(qms).watchedWithin(period)
    const figureOf = (id: string, label: string, part: readonly WatchedRelease[]) => share(id, label, part, hasFailed)
    return [
      figureOf('all', 'Failed', watched),
      ...brokenDown('product', watched, ({ fields }) => fields.product, figureOf),
    ]
  },
  examples: [
    {
      name: 'One led to an incident on its last day, one to a hotfix; an incident a day later and one of the last release, which is watched still, do not count',
      files: {
        ...exampleReleases({
          'RL-2026-001': ['2026-01-10'],
          'RL-2026-002': ['2026-03-10'],
          'RL-2026-003': ['2026-03-20', 'hotfix'],
          'RL-2026-004': ['2026-05-10'],
          'RL-2026-005': ['2026-07-10'],
          'RL-2026-006': ['2026-11-01'],
        }),
        ...exampleIncidents({
          'NC-2026-001': ['RL-2026-001', '2026-02-09'],
          'NC-2026-002': ['RL-2026-004', '2026-06-10'],
          'NC-2026-003': ['RL-2026-006', '2026-11-02'],
        }),
      },
      figures: ['Failed: 40 % (2 of 5)', 'App: 40 % (2 of 5)'],
    },
    { name: 'No release has had its time', files: {}, figures: ['Failed: n/a (0 of 0)'] },
  ],
})
