import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { leftOut } from '../../../core/run/figures/count.js'
import { noneRecorded } from '../../../core/run/figures/none-recorded.js'
import { sum } from '../../../core/run/figures/sum.js'
import { byDay } from '../../../core/time/by-day.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { casesOf } from '../../documents/cases/cases-of.js'

/** What improvements saved. */
export const costSavings = defineMetric({
  id: 'cost-savings',
  title: 'Cost savings',
  question: 'How much money did improvements save, as measured afterwards?',
  formula: 'the cost before minus the cost after, of each improvement whose benefit was verified; added up',
  population:
    'Improvements whose benefit was verified in the period and is in a currency, such as CHF. What became dearer counts against it. Benefits in other units, such as hours or CHF per lot, do not add up and are counted on their own. Those given up are left out.',
  clauses: ['iso-9001-2015/10.3', 'iso-9001-2015/9.1.3'],
  unit: 'money',
  direction: 'higher',
  parameters: [],
  measure: (qms, { period }) => {
    const verified = verifiedWithin(qms)(period)
    const [money, others] = [verified.filter(isMoney), verified.filter((one) => !isMoney(one))]
    const currencies = [...new Set(money.map(({ unit }) => unit))].sort()
    const sumOf = (id: string, label: string, part: readonly Benefit[]) =>
      sum(id, label, part, savedBy, 'money', part[0]?.unit)
    if (currencies.length > 1)
      return [
        noneRecorded('all', 'Saved', `benefits are in ${listInWords(currencies)}, which do not add up`),
        ...brokenDown('currency', money, ({ unit }) => unit, sumOf),
        ...leftOut('in other units', others),
      ]
    return [
      sumOf('all', 'Saved', money),
      ...brokenDown('process', money, ({ process }) => process, sumOf),
      ...leftOut('in other units', others),
    ]
  },
  examples: [
    {
      name: 'One saved 4,000, one cost 500 more; one is not verified, one is in hours',
      files: exampleFiles('improvement', {
        'IM-2026-001':
          'process: PR-003\nraised: 2026-01-01\nbenefit: { before: 9000, after: 5000, unit: CHF, verified: 2026-03-01 }',
        'IM-2026-002':
          'process: PR-004\nraised: 2026-01-01\nbenefit: { before: 1000, after: 1500, unit: CHF, verified: 2026-03-01 }',
        'IM-2026-003': 'raised: 2026-01-01\nbenefit: { before: 9000, after: 1, unit: CHF }',
        'IM-2026-004': 'raised: 2026-01-01\nbenefit: { before: 9, after: 5, unit: h, verified: 2026-03-01 }',
      }),
      figures: [
        'Saved: 3500 CHF (n = 2)',
        'PR-003: 4000 CHF (n = 1)',
        'PR-004: -500 CHF (n = 1)',
        'Left out: in other units: 1',
      ],
    },
    {
      name: 'Two currencies are not added up',
      files: exampleFiles('improvement', {
        'IM-2026-001': 'raised: 2026-01-01\nbenefit: { before: 9000, after: 5000, unit: CHF, verified: 2026-03-01 }',
        'IM-2026-002': 'raised: 2026-01-01\nbenefit: { before: 1000, after: 500, unit: EUR, verified: 2026-03-01 }',
      }),
      figures: [
        'Saved: n/a: benefits are in CHF and EUR, which do not add up',
        'CHF: 4000 CHF (n = 1)',
        'EUR: 500 EUR (n = 1)',
      ],
    },
    { name: 'No benefit was verified', files: {}, figures: ['Saved: n/a (n = 0)'] },
  ],
})

interface Benefit {
  readonly id: string
  readonly process: string | undefined
  readonly before: number
  readonly after: number
  readonly unit: string
}

const isMoney = ({ unit }: Benefit) => /^[A-Z]{3}$/.test(unit)
const savedBy = ({ before, after }: Benefit) => before - after

const verifiedWithin = onceForAllDays((content) => {
  const benefits = casesOf(content, 'improvement').all.flatMap(({ id, cancelled, fields: { process, benefit } }) => {
    const { before, after, unit, verified } = benefit ?? {}
    if (cancelled || before === undefined || after === undefined || unit === undefined) return []
    return [{ id, process, before, after, unit, verified }]
  })
  return byDay<Benefit & { readonly verified: string | undefined }>(benefits, ({ verified }) => verified)
})
