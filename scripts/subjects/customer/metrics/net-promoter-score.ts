import { defineMetric, type Figure } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { exampleSeries } from '../../../core/run/example-series.js'
import { leftOut } from '../../../core/run/figures/count.js'
import { idsOf } from '../../../core/run/figures/counted.js'
import { rateOf } from '../../../core/run/figures/rate-of.js'
import { share } from '../../../core/run/figures/share.js'
import { rounded } from '../../../core/values/statistics.js'
import { seriesTotal } from '../../documents/series/series-total.js'
import { type FeedbackScore, scoresWithin } from '../feedback-scores.js'

const UP_TO = 10
const PROMOTERS = 9
const DETRACTORS = 6

/** Whether customers would recommend us. */
export const netPromoterScore = defineMetric({
  id: 'net-promoter-score',
  title: 'Net promoter score (NPS)',
  question: 'How many more customers would recommend us than would not, and how many of those asked answered?',
  formula:
    'percent of answers with 9 or 10 minus percent with 0 to 6, on a scale of 0 to 10: from −100 to 100. Response rate: answers to surveys on that scale divided by the people asked (series surveys-sent)',
  population:
    'Feedback of the period with a score on that scale; a score outside of it is left out and counted on its own. With few answers one more moves it by many points: look at n and at the response rate.',
  clauses: ['iso-9001-2015/9.1.2'],
  unit: 'ratio',
  direction: 'higher',
  parameters: [],
  measure: (qms, { period }) => {
    const { within, outside } = scoresWithin(qms, period, 0, UP_TO)
    const surveyed = within.filter(({ channel }) => channel === 'survey')
    return [
      promoterScore(within),
      share('promoters', 'Promoters', within, isPromoter),
      share('detractors', 'Detractors', within, isDetractor),
      rateOf('response', 'Response rate', surveyed, seriesTotal(qms, 'surveys-sent', period), 'percent'),
      ...leftOut('outside the scale', outside),
    ]
  },
  examples: [
    {
      name: 'Of five answers, two are 9 or 10, one is 6, and 7 and 8 count in n only',
      given: { period: '2026-03' },
      files: {
        ...exampleFiles('customer-feedback', {
          'CF-1': 'on: 2026-03-01\nchannel: survey\nscore: 10\nscale: 0 to 10',
          'CF-2': 'on: 2026-03-02\nchannel: survey\nscore: 9\nscale: 0 to 10',
          'CF-3': 'on: 2026-03-03\nchannel: survey\nscore: 8\nscale: 0 to 10',
          'CF-4': 'on: 2026-03-04\nchannel: survey\nscore: 7\nscale: 0 to 10',
          'CF-5': 'on: 2026-03-05\nchannel: talk\nscore: 6\nscale: 0 to 10',
          'CF-6': 'on: 2026-03-06\nchannel: survey\nscore: -3\nscale: 0 to 10',
          'CF-7': 'on: 2026-03-06\nchannel: survey\nscore: 5\nscale: 1 to 5',
        }),
        ...exampleSeries(['surveys-sent', '2026-03', 40]),
      },
      figures: [
        'NPS: 20 (n = 5)',
        'Promoters: 40 % (2 of 5)',
        'Detractors: 20 % (1 of 5)',
        'Response rate: 10 % (4 of 40)',
        'Left out: outside the scale: 1',
      ],
    },
    {
      name: 'Only detractors',
      given: { period: '2026-03' },
      files: exampleFiles('customer-feedback', {
        'CF-1': 'on: 2026-03-01\nchannel: survey\nscore: 0\nscale: 0 to 10',
      }),
      figures: [
        'NPS: -100 (n = 1)',
        'Promoters: 0 of 1',
        'Detractors: 1 of 1',
        'Response rate: n/a: the series “surveys-sent” is missing',
      ],
    },
    {
      name: 'No customer answered',
      files: {},
      figures: [
        'NPS: n/a (n = 0)',
        'Promoters: n/a (0 of 0)',
        'Detractors: n/a (0 of 0)',
        'Response rate: n/a: the series “surveys-sent” is missing',
      ],
    },
  ],
})

const isPromoter = ({ score }: FeedbackScore) => score >= PROMOTERS
const isDetractor = ({ score }: FeedbackScore) => score <= DETRACTORS

function promoterScore(answers: readonly FeedbackScore[]): Figure {
  const more = answers.filter(isPromoter).length - answers.filter(isDetractor).length
  const value = answers.length === 0 ? undefined : rounded((more / answers.length) * 100, 1)
  return { id: 'all', label: 'NPS', value, n: answers.length, behind: idsOf(answers) }
}
