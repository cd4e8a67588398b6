import { defineMetric } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { count } from '../../../core/run/figures/count.js'
import { medianOf } from '../../../core/run/figures/spread.js'
import { byId } from '../../../core/values/order.js'
import { isBoughtFrom, latestEvaluation, presentProviders } from '../evaluations.js'
import { providerScore } from '../provider-score.js'

const CRITERIA =
  'criteria: [{ metric: On time, threshold: 80, weight: 60 }, { metric: Accepted, threshold: 100, weight: 40 }]'
const provider = (status: string, scores: string) =>
  `status: ${status}\n${CRITERIA}\nevaluations: [{ on: 2026-05-04, scores: [${scores}] }]`

/** How well providers do by their criteria. */
export const providerScores = defineMetric({
  id: 'provider-scores',
  title: 'Scores of providers',
  question: 'How well do the providers that we buy from meet their criteria?',
  formula:
    'the weighted mean of the criteria with a value in the last evaluation: 100 % where the threshold is met, else by how near the value came; over all providers the median',
  population:
    'Providers that are approved or conditional on the day, by their last evaluation up to it. What they were on an earlier day is told by their selection and the outcomes of their evaluations. A criterion without a value counts neither as 0 nor as 100 % and its weight is left out; weights that do not come to 100 are told by provider-criteria-complete.',
  clauses: ['iso-9001-2015/8.4.1', 'iso-9001-2015/9.1.3'],
  unit: 'percent',
  direction: 'higher',
  isState: true,
  parameters: [],
  measure: (qms) => {
    const judged = presentProviders(qms)
      .filter((one) => isBoughtFrom(one, qms.today))
      .map((one) => {
        const latest = latestEvaluation(qms, one)
        return { id: one.id, ...(latest && providerScore(one.fields, latest.evaluation)) }
      })
      .sort(byId)
    const scored = judged.flatMap(({ id, score }) => (score === undefined ? [] : [{ id, score }]))
    return [
      medianOf('median', 'Median', scored, ({ score }) => score),
      count(
        'missed',
        'With a criterion missed',
        judged.filter(({ missed = [] }) => missed.length > 0),
      ),
      count(
        'incomplete',
        'Without a value for each criterion',
        judged.filter(({ score, withoutValue = [] }) => score === undefined || withoutValue.length > 0),
      ),
      ...scored.map((one) => ({
        ...medianOf(`provider=${one.id}`, one.id, [one], ({ score }) => score),
        by: 'provider',
      })),
    ]
  },
  examples: [
    {
      name: 'One meets all, one misses the first criterion by a quarter, one has no value for the second, one was never evaluated',
      files: exampleFiles('external-provider', {
        'EP-001': provider('approved', '{ metric: On time, value: 90 }, { metric: Accepted, value: 100 }'),
        'EP-002': provider('conditional', '{ metric: On time, value: 60 }, { metric: Accepted, value: 100 }'),
        'EP-003': provider('approved', '{ metric: On time, value: 40 }'),
        'EP-004': `status: approved\n${CRITERIA}`,
        'EP-005': provider('blocked', '{ metric: On time, value: 0 }'),
      }),
      figures: [
        'Median: 85 % (n = 3)',
        'With a criterion missed: 2',
        'Without a value for each criterion: 2',
        'EP-001: 100 % (n = 1)',
        'EP-002: 85 % (n = 1)',
        'EP-003: 50 % (n = 1)',
      ],
    },
    {
      name: 'At the end of June one was not blocked yet, and another was a candidate',
      given: { period: '2026-06' },
      files: exampleFiles('external-provider', {
        'EP-001': `status: blocked\n${CRITERIA}\nselection: { on: 2025-01-20 }\nevaluations: [{ on: 2026-05-04, outcome: conditional, scores: [{ metric: On time, value: 60 }, { metric: Accepted, value: 100 }] }, { on: 2026-11-04, outcome: block, scores: [{ metric: On time, value: 40 }, { metric: Accepted, value: 100 }] }]`,
        'EP-002': `status: approved\n${CRITERIA}\nselection: { on: 2026-07-01 }`,
      }),
      figures: [
        'Median: 85 % (n = 1)',
        'With a criterion missed: 1',
        'Without a value for each criterion: 0',
        'EP-001: 85 % (n = 1)',
      ],
    },
    {
      name: 'A negative value is no less than 0',
      files: exampleFiles('external-provider', { 'EP-001': provider('approved', '{ metric: On time, value: -5 }') }),
      figures: [
        'Median: 0 % (n = 1)',
        'With a criterion missed: 1',
        'Without a value for each criterion: 1',
        'EP-001: 0 % (n = 1)',
      ],
    },
    {
      name: 'No provider is approved',
      files: {},
      figures: ['Median: n/a (n = 0)', 'With a criterion missed: 0', 'Without a value for each criterion: 0'],
    },
  ],
})
