import { defineMetric } from '../../../core/model/metric.js'
import { count } from '../../../core/run/figures/count.js'
import { noneRecorded } from '../../../core/run/figures/none-recorded.js'
import { share } from '../../../core/run/figures/share.js'
import { exampleRoadmap } from '../example-roadmap.js'
import { roadmapProgress } from '../roadmap-progress.js'

/** How far the way to the certificate is walked. */
export const milestonesReached = defineMetric({
  id: 'milestones-reached',
  title: 'Milestones reached',
  question: 'How many milestones of the roadmap are reached, and how many are late?',
  formula:
    'milestones whose evidence is there on the day, divided by all that are not dropped; those not reached whose last day is past',
  population: 'Milestones of roadmaps in use that were not dropped by the day.',
  clauses: ['iso-9001-2015/6.2.2'],
  unit: 'percent',
  direction: 'higher',
  isState: true,
  parameters: [],
  measure: (qms) => {
    const planned = roadmapProgress(qms)
      .filter(({ state }) => state !== 'dropped')
      .map(({ milestone: { id }, state }) => ({ id, state }))
    if (planned.length === 0) return [noneRecorded('all', 'Reached', 'there is no roadmap')]
    return [
      share('all', 'Reached', planned, ({ state }) => state === 'reached'),
      count(
        'late',
        'Late',
        planned.filter(({ state }) => state === 'late'),
      ),
    ]
  },
  examples: [
    {
      name: 'One is reached, one late, one in work, one dropped',
      files: exampleRoadmap(),
      figures: ['Reached: 1 of 3', 'Late: 1'],
    },
    { name: 'There is no roadmap', files: {}, figures: ['Reached: n/a: there is no roadmap'] },
  ],
})
