import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { leftOut } from '../../../core/run/figures/count.js'
import { share } from '../../../core/run/figures/share.js'
import { scoresWithin } from '../feedback-scores.js'

const FROM = 1
const UP_TO = 5
const SATISFIED = 4

/** How many customers are satisfied. */
export const customerSatisfaction = defineMetric({
  id: 'customer-satisfaction',
  title: 'Customer satisfaction (CSAT)',
  question: 'How many of those who gave a score are satisfied?',
  formula: 'answers with 4 or 5 on a scale of 1 to 5, divided by all answers on that scale',
  population:
    'Feedback of the period with a score. Scores on another scale and those outside their scale are left out and counted on their own. Who did not answer is not in it.',
  clauses: ['iso-9001-2015/9.1.2'],
  unit: 'percent',
  direction: 'higher',
  parameters: [],
  measure: (qms, { period }) => {
    const { within, outside, otherScale } = scoresWithin(qms, period, FROM, UP_TO)
    const isSatisfied = ({ score }: (typeof within)[number]) => score >= SATISFIED
    return [
      share('all', 'Satisfied', within, isSatisfied),
      ...brokenDown(
        'segment',
        within,
        ({ segment }) => segment,
        (id, label, part) => share(id, label, part, isSatisfied),
      ),
      ...leftOut('on another scale, or outside it', [...outside, ...otherScale]),
    ]
  },
  examples: [
    {
      name: 'Four of six are satisfied; a 9 is no score of 1 to 5, and 9 of 10 says something else',
      files: exampleFiles('customer-feedback', {
        'CF-1': 'on: 2026-03-01\nscore: 5\nscale: 1 to 5\nsegment: Dealers',
        'CF-2': 'on: 2026-03-02\nscore: 4\nscale: 1 to 5\nsegment: Dealers',
        'CF-3': 'on: 2026-03-03\nscore: 3\nscale: 1 to 5\nsegment: Web shop',
        'CF-4': 'on: 2026-03-04\nscore: 5\nscale: 1 to 5\nsegment: Web shop',
        'CF-5': 'on: 2026-03-05\nscore: 4\nscale: 1 to 5\nsegment: Web shop',
        'CF-6': 'on: 2026-03-06\nscore: 1\nscale: 1 to 5\nsegment: Web shop',
        'CF-7': 'on: 2026-03-07\nscore: 9\nscale: 1 to 5',
        'CF-8': 'on: 2026-03-08\nscore: 9\nscale: 0 to 10',
        'CF-9': 'on: 2026-03-09\ntext: No score, but words',
      }),
      figures: [
        'Satisfied: 66.7 % (4 of 6)',
        'Dealers: 2 of 2',
        'Web shop: 2 of 4',
        'Left out: on another scale, or outside it: 2',
      ],
    },
    { name: 'No customer answered', files: {}, figures: ['Satisfied: n/a (0 of 0)'] },
  ],
})
