import { defineMetric, type Figure } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { leftOut } from '../../../core/run/figures/count.js'
import { type Counted, idsOf } from '../../../core/run/figures/counted.js'
import { rounded } from '../../../core/values/statistics.js'
import { casesOf } from '../../documents/cases/cases-of.js'
import { assessedScores, scoreOn } from '../score-on.js'

/** By how much treatment brings risks down. */
export const riskReduction = defineMetric({
  id: 'risk-reduction',
  title: 'Reduction of risks',
  question: 'By how much does treatment bring the risks down?',
  formula:
    'score now minus the score expected after treatment, summed over risks, divided by the sum of the scores now; and the same from the first assessment to now',
  population:
    'Risks that are open on the last day, with the score, likelihood × impact, of their last assessment by then. Those without an expected score are left out of the first figure, those with one assessment of the second.',
  clauses: ['iso-9001-2015/6.1.2', 'iso-9001-2015/9.1.3'],
  unit: 'percent',
  direction: 'higher',
  isState: true,
  parameters: [],
  measure: (qms) => {
    const open = casesOf(qms, 'risk').openOn(qms.today)
    const expected = open.flatMap(({ id, fields }): readonly Change[] => {
      const from = scoreOn(fields, qms.today)
      const { residual_likelihood: likelihood, residual_impact: impact } = fields
      return from === undefined || likelihood === undefined || impact === undefined
        ? []
        : [{ id, from, to: likelihood * impact }]
    })
    const reached = open.flatMap(({ id, fields }): readonly Change[] => {
      const [first, ...later] = assessedScores(fields).filter(({ on }) => on <= qms.today)
      const last = later.at(-1)
      return first && last ? [{ id, from: first.score, to: last.score }] : []
    })
    const isExpected = new Set(idsOf(expected))
    return [
      reduction('all', 'Expected by treatment', expected),
      reduction('reached', 'Reached since the first assessment', reached),
      ...leftOut(
        'without an expected score',
        open.filter(({ id }) => !isExpected.has(id)),
      ),
    ]
  },
  examples: [
    {
      name: 'One is expected to go from 20 to 5, one to stay at 12, to which it came down from 20; one has no expected score',
      files: exampleFiles('risk', {
        'RI-001': 'identified: 2026-01-10\nlikelihood: 5\nimpact: 4\nresidual_likelihood: 1\nresidual_impact: 5',
        'RI-002':
          'identified: 2026-01-10\nlikelihood: 3\nimpact: 4\nresidual_likelihood: 3\nresidual_impact: 4\nassessments: [{ on: 2026-01-10, likelihood: 5, impact: 4 }, { on: 2026-06-01, likelihood: 3, impact: 4 }]',
        'RI-003': 'identified: 2026-01-10\nlikelihood: 3\nimpact: 4',
      }),
      figures: [
        'Expected by treatment: 46.9 % (15 of 32)',
        'Reached since the first assessment: 40 % (8 of 20)',
        'Left out: without an expected score: 1',
      ],
    },
    {
      name: 'No risk is open',
      files: {},
      figures: ['Expected by treatment: n/a (0 of 0)', 'Reached since the first assessment: n/a (0 of 0)'],
    },
  ],
})

interface Change extends Counted {
  readonly from: number
  readonly to: number
}

function reduction(id: string, label: string, changes: readonly Change[]): Figure {
  const [before, after] = [sumOf(changes.map(({ from }) => from)), sumOf(changes.map(({ to }) => to))]
  const value = before === 0 ? undefined : rounded(((before - after) / before) * 100, 1)
  return { id, label, value, n: changes.length, numerator: before - after, denominator: before, behind: idsOf(changes) }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0)
}
