import type { Document } from '../../../core/model/document.js'
import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import { correctionOf } from '../../../core/questions/corrected-rows.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { count } from '../../../core/run/figures/count.js'
import { noneRecorded } from '../../../core/run/figures/none-recorded.js'
import { share } from '../../../core/run/figures/share.js'
import { lapses } from '../../../core/time/lapses.js'
import { buildSpans, presentOn } from '../../../core/time/spans.js'
import { addMonths, earlierDay, LAST_DAY, laterDay } from '../../../core/values/date.js'
import { byId } from '../../../core/values/order.js'
import { recordPolicy } from '../../documents/record-policy.js'
import { timesBoughtFrom } from '../evaluations.js'

/** How many providers were not evaluated again in time. */
export const providerEvaluationsOverdue = defineMetric({
  id: 'provider-evaluations-overdue',
  title: 'Evaluations of providers overdue',
  question: 'How many of the providers on whom much depends are overdue for evaluation?',
  formula:
    'providers whose last evaluation, or selection, is longer ago than records.provider_evaluation_months (12); divided by all such providers',
  population:
    'Providers of class A and B that are approved or conditional on the day, from their selection until nothing is bought there any more. What they were on an earlier day is told by their selection and the outcomes of their evaluations.',
  clauses: ['iso-9001-2015/8.4.1'],
  unit: 'count',
  direction: 'lower',
  isState: true,
  parameters: [],
  measure: (qms) => {
    const { used, lapsed } = evaluationSpans(qms)
    const present = presentOn(used, qms.today)
    if (present.length === 0) return [noneRecorded('all', 'Overdue', 'no provider of class A or B is approved')]
    const late = new Set(presentOn(lapsed, qms.today).map(({ id }) => id))
    const isLate = ({ id }: { readonly id: string }) => late.has(id)
    return [count('all', 'Overdue', present.filter(isLate)), share('share', 'Of approved providers', present, isLate)]
  },
  examples: [
    {
      name: 'Evaluated a year and a day ago, a year ago, and chosen in this year; class C, candidates and former ones are left out',
      files: exampleFiles('external-provider', {
        'EP-001': 'class: A\nstatus: approved\nselection: { on: 2024-01-01 }\nevaluations: [{ on: 2025-11-21 }]',
        'EP-002': 'class: B\nstatus: conditional\nselection: { on: 2024-01-01 }\nevaluations: [{ on: 2025-11-22 }]',
        'EP-003': 'class: A\nstatus: approved\nselection: { on: 2026-01-01 }',
        'EP-004': 'class: C\nstatus: approved\nselection: { on: 2024-01-01 }',
        'EP-005': 'class: A\nstatus: candidate',
        'EP-006': 'class: A\nstatus: approved\nselection: { on: 2024-01-01 }\nended: 2026-01-01',
      }),
      figures: ['Overdue: 1', 'Of approved providers: 1 of 3'],
    },
    {
      name: 'At the end of June, an evaluation of July was not yet done',
      given: { period: '2026-06' },
      files: exampleFiles('external-provider', {
        'EP-001': 'class: A\nstatus: approved\nselection: { on: 2025-05-01 }\nevaluations: [{ on: 2026-07-01 }]',
      }),
      figures: ['Overdue: 1', 'Of approved providers: 1 of 1'],
    },
    {
      name: 'At the end of June, one that is blocked by now was overdue',
      given: { period: '2026-06' },
      files: exampleFiles('external-provider', {
        'EP-001':
          'class: A\nstatus: blocked\nselection: { on: 2025-05-01 }\nevaluations: [{ on: 2026-07-01, outcome: block }]',
      }),
      figures: ['Overdue: 1', 'Of approved providers: 1 of 1'],
    },
    { name: 'No provider is approved', files: {}, figures: ['Overdue: n/a: no provider of class A or B is approved'] },
  ],
})

/** When each provider was bought from, and when no evaluation of it held. */
const evaluationSpans = onceForAllDays((content) => {
  const months = recordPolicy(content).provider_evaluation_months
  const spans = content
    .ofType('external-provider')
    .toSorted(byId)
    .flatMap((provider) => {
      const { class: importance, selection, evaluations = [], ended: until = LAST_DAY } = provider.fields
      const from = selection?.on
      const counts = importance !== 'C' && !correctionOf(content, provider as Document)
      if (!counts || from === undefined) return []
      const done = evaluations.flatMap(({ on }) => on ?? [])
      const used = timesBoughtFrom(provider).map((time) => ({
        from: laterDay(time.from, from),
        until: earlierDay(time.until, until),
      }))
      return [{ provider, used, lapsed: lapses(addMonths(from, months), done, months, until) }]
    })
  return {
    used: buildSpans(spans.flatMap(({ provider, used }) => used.map((period) => ({ thing: provider, period })))),
    lapsed: buildSpans(spans.flatMap(({ provider, lapsed }) => lapsed.map((period) => ({ thing: provider, period })))),
  }
})
