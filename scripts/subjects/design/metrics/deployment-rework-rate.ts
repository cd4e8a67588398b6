import { defineMetric } from '../../../core/model/metric.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { count } from '../../../core/run/figures/count.js'
import { share } from '../../../core/run/figures/share.js'
import { exampleReleases } from '../example-releases.js'
import { releases } from '../releases.js'

/** How many releases only put something right. */
export const deploymentReworkRate = defineMetric({
  id: 'deployment-rework-rate',
  title: 'Deployment rework rate',
  question: 'How many releases were unplanned corrections?',
  formula: 'releases of the kind hotfix, divided by all releases',
  population: 'Releases of the period. Those given up are left out. One of the five figures of DORA.',
  clauses: ['iso-9001-2015/8.6', 'iso-9001-2015/9.1.3'],
  unit: 'percent',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const made = releases(qms).releasedWithin(period)
    return [
      share('all', 'Hotfixes', made, ({ fields }) => fields.kind === 'hotfix'),
      ...brokenDown('kind', made, ({ fields }) => fields.kind, count),
    ]
  },
  examples: [
    {
      name: 'One of five is a hotfix',
      files: exampleReleases({
        'RL-2026-001': ['2026-01-10'],
        'RL-2026-002': ['2026-03-10'],
        'RL-2026-003': ['2026-03-20', 'hotfix'],
        'RL-2026-004': ['2026-05-10'],
        'RL-2026-005': ['2026-07-10'],
      }),
      figures: ['Hotfixes: 20 % (1 of 5)', 'hotfix: 1', 'planned: 4'],
    },
    { name: 'Nothing was released', files: {}, figures: ['Hotfixes: n/a (0 of 0)'] },
  ],
})
