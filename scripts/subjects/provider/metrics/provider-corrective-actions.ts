import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { share } from '../../../core/run/figures/share.js'
import { medianOf } from '../../../core/run/figures/spread.js'
import { byDay } from '../../../core/time/by-day.js'
import { daysBetween } from '../../../core/values/date.js'
import { casesOf } from '../../documents/cases/cases-of.js'

/** How providers answer when something of theirs was wrong. */
export const providerCorrectiveActions = defineMetric({
  id: 'provider-corrective-actions',
  title: 'Corrective actions with providers (SCAR)',
  question: 'How long does it take until what a provider did wrong is contained, understood and closed?',
  formula:
    'calendar days from the opening of the corrective action to its closing, and to its cause found; from detection of the nonconformity to its correction done; the median of each. Accepted at first: those that worked and follow no other, divided by all closed',
  population:
    'Corrective actions on nonconformities of kind provider, or whose source is a provider; each figure by the day in the period on which it was reached. Those given up are left out. One that is named as the successor of another was not accepted at first.',
  clauses: ['iso-9001-2015/8.4.1', 'iso-9001-2015/10.2.1'],
  unit: 'days',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const { closedWithin, foundWithin, correctedWithin } = ofProviders(qms)
    const closed = closedWithin(period)
    return [
      medianOf('closure', 'To closing', closed, ({ opened, closedOn }) => daysBetween(opened, closedOn)),
      medianOf('cause', 'To the cause', foundWithin(period), ({ opened, found }) => daysBetween(opened, found)),
      medianOf('containment', 'To the correction', correctedWithin(period), ({ opened, done }) =>
        daysBetween(opened, done),
      ),
      share('accepted-first', 'Accepted at first', closed, ({ isAcceptedFirst }) => isAcceptedFirst),
    ]
  },
  examples: [
    {
      name: 'One worked at first; one did not, and the next one did; one of our own does not count',
      files: {
        ...exampleFiles('nonconformity', {
          'NC-2026-001': 'kind: provider\ndetected: 2026-03-01\ncorrection: { done: 2026-03-03 }',
          'NC-2026-002': 'kind: process\ndetected: 2026-03-01\ncorrection: { done: 2026-03-30 }',
        }),
        ...exampleFiles('external-provider', { 'EP-001': 'status: approved' }),
        ...exampleFiles('corrective-action', {
          'CA-2026-001':
            'nonconformities: [NC-2026-001]\nopened: 2026-03-02\nroot_cause: { found: 2026-03-12 }\nclosed: 2026-04-01\neffectiveness: { result: effective }',
          'CA-2026-002':
            'source: EP-001\nopened: 2026-03-02\nroot_cause: { found: 2026-03-22 }\nclosed: 2026-05-01\neffectiveness: { result: ineffective }\nsuccessor: CA-2026-003',
          'CA-2026-003': 'source: EP-001\nopened: 2026-05-01\nclosed: 2026-06-10\neffectiveness: { result: effective }',
          'CA-2026-004': 'nonconformities: [NC-2026-002]\nopened: 2026-03-02\nclosed: 2026-09-01',
        }),
      },
      figures: [
        'To closing: 40 days (n = 3)',
        'To the cause: 15 days (n = 2)',
        'To the correction: 2 days (n = 1)',
        'Accepted at first: 1 of 3',
      ],
    },
    {
      name: 'There was none',
      files: {},
      figures: [
        'To closing: n/a (n = 0)',
        'To the cause: n/a (n = 0)',
        'To the correction: n/a (n = 0)',
        'Accepted at first: n/a (0 of 0)',
      ],
    },
  ],
})

const ofProviders = onceForAllDays((content) => {
  const wrong = casesOf(content, 'nonconformity').all.filter(
    ({ fields, cancelled }) => fields.kind === 'provider' && !cancelled,
  )
  const ids = new Set(wrong.map(({ id }) => id))
  const all = casesOf(content, 'corrective-action').all
  const successors = new Set(all.flatMap(({ fields }) => fields.successor ?? []))
  const actions = all.flatMap(({ id, opened, closed, cancelled, fields }) => {
    const { nonconformities = [], source, root_cause: cause, effectiveness } = fields
    const isOfProvider =
      nonconformities.some((one) => ids.has(one)) || content.find(source ?? '')?.type === 'external-provider'
    if (!isOfProvider || cancelled) return []
    const isAcceptedFirst = effectiveness?.result === 'effective' && !successors.has(id)
    return [{ id, opened, closedOn: closed ?? '', found: cause?.found ?? '', isAcceptedFirst }]
  })
  const corrected = wrong.map(({ id, opened, fields }) => ({ id, opened, done: fields.correction?.done ?? '' }))
  return {
    closedWithin: byDay(actions, ({ opened, closedOn }) => (closedOn < opened ? undefined : closedOn)),
    foundWithin: byDay(actions, ({ opened, found }) => (found < opened ? undefined : found)),
    correctedWithin: byDay(corrected, ({ opened, done }) => (done < opened ? undefined : done)),
  }
})
