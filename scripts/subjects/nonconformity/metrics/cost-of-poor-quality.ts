import type { Nonconformity } from '../../../core/model/generated-types.js'
import { defineMetric, type Figure } from '../../../core/model/metric.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import type { Basis } from '../../../core/run/figures/basis.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { noneRecorded } from '../../../core/run/figures/none-recorded.js'
import { sum } from '../../../core/run/figures/sum.js'
import { defined } from '../../../core/values/defined.js'
import { rounded } from '../../../core/values/statistics.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import type { Case } from '../../documents/cases/case.js'
import { casesOf } from '../../documents/cases/cases-of.js'
import { seriesTotal } from '../../documents/series/series-total.js'

/** What nonconformities cost. */
export const costOfPoorQuality = defineMetric({
  id: 'cost-of-poor-quality',
  title: 'Cost of poor quality',
  question: 'What did nonconformities cost, inside and outside, and what share of the revenue is that?',
  formula:
    'internal failure (scrap, rework, retest) plus external failure (complaints, returns, warranty); divided by the revenue (series revenue)',
  population:
    'Costs of the nonconformities detected in the period. What checking and preventing costs is no part of it: together they would be the cost of quality. Costs in several currencies are not added up. Those given up are left out.',
  clauses: ['iso-9001-2015/9.1.3', 'iso-9001-2015/10.3'],
  unit: 'money',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const costly = casesOf(qms, 'nonconformity')
      .openedWithin(period)
      .filter(({ fields, cancelled }) => fields.cost !== undefined && !cancelled)
    const currencies = new Set(costly.map(({ fields }) => fields.cost?.currency ?? 'one that is not named'))
    const costs = (id: string, label: string, part: readonly Costly[], amountOf = totalOf) =>
      sum(id, label, part, amountOf, 'money', part[0]?.fields.cost?.currency)
    if (currencies.size > 1)
      return [
        noneRecorded('all', 'All', `costs are in ${listInWords([...currencies].sort())}, which do not add up`),
        ...brokenDown('currency', costly, ({ fields }) => fields.cost?.currency, costs),
      ]
    return [
      costs('all', 'All', costly),
      costs('internal', 'Internal failure', costly, ({ fields }) => fields.cost?.internal ?? 0),
      costs('external', 'External failure', costly, ({ fields }) => fields.cost?.external ?? 0),
      shareOf(costly, seriesTotal(qms, 'revenue', period)),
      ...brokenDown('process', costly, ({ fields }) => fields.process, costs),
    ]
  },
  examples: [
    {
      name: 'Internal and external failure, as a share of the revenue',
      given: { period: '2026-Q1' },
      files: {
        ...exampleFiles('nonconformity', {
          'NC-2026-001':
            'process: PR-003\ndetected: 2026-01-10\ncost: { internal: 1200, external: 300.5, currency: CHF }',
          'NC-2026-002': 'process: PR-004\ndetected: 2026-02-10\ncost: { internal: 499.5, currency: CHF }',
          'NC-2026-003': 'process: PR-004\ndetected: 2026-02-10',
        }),
        ...exampleFiles('monitoring-result', {
          'ME-1': 'indicator: revenue\nperiod: 2026-Q1\non: 2026-03-31\nvalue: 100000',
        }),
      },
      figures: [
        'All: 2000 CHF (n = 2)',
        'Internal failure: 1699.5 CHF (n = 2)',
        'External failure: 300.5 CHF (n = 2)',
        'Share of the revenue: 2 % (2000 of 100000)',
        'PR-003: 1500.5 CHF (n = 1)',
        'PR-004: 499.5 CHF (n = 1)',
      ],
    },
    {
      name: 'Two currencies are not added up',
      files: exampleFiles('nonconformity', {
        'NC-2026-001': 'detected: 2026-01-10\ncost: { internal: 1200, currency: CHF }',
        'NC-2026-002': 'detected: 2026-02-10\ncost: { external: 500, currency: EUR }',
      }),
      figures: [
        'All: n/a: costs are in CHF and EUR, which do not add up',
        'CHF: 1200 CHF (n = 1)',
        'EUR: 500 EUR (n = 1)',
      ],
    },
    {
      name: 'No costs are recorded',
      files: {},
      figures: [
        'All: n/a (n = 0)',
        'Internal failure: n/a (n = 0)',
        'External failure: n/a (n = 0)',
        'Share of the revenue: n/a: the series “revenue” is missing',
      ],
    },
  ],
})

type Costly = Case<Nonconformity>

const totalOf = ({ fields: { cost } }: Costly) => (cost?.internal ?? 0) + (cost?.external ?? 0)

function shareOf(all: readonly Costly[], { total, why }: Basis): Figure {
  const costs = sum('revenue-share', 'Share of the revenue', all, totalOf, 'percent')
  if (total === undefined) return { ...costs, value: undefined, ...defined({ why }) }
  const { value: numerator } = costs
  const value = numerator === undefined || total <= 0 ? undefined : rounded((numerator / total) * 100, 1)
  return { ...costs, value, numerator: numerator ?? 0, denominator: total }
}
