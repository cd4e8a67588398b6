import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../../core/model/qms.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { count } from '../../../core/run/figures/count.js'
import { share } from '../../../core/run/figures/share.js'
import { byDay } from '../../../core/time/by-day.js'
import { addMonths } from '../../../core/values/date.js'
import { groupBy } from '../../../core/values/group-by.js'
import { casesOf } from '../../documents/cases/cases-of.js'
import { recordPolicy } from '../../documents/record-policy.js'
import { causeOf } from '../cause-of.js'

/** How many corrective actions did not keep the cause from coming back. */
export const recurrenceRate = defineMetric({
  id: 'recurrence-rate',
  title: 'Recurrence after corrective action',
  question: 'After how many corrective actions did the same cause come back in the same process?',
  formula:
    'corrective actions after which a nonconformity of the same process and cause category was detected within the look-back (records.recurrence_months, 12), divided by all whose look-back is over',
  population:
    'Corrective actions whose look-back ended in the period: those closed that many months earlier. Later ones have not had their time. Without a process or a cause category, or with the category “other”, nothing can be compared; these are counted on their own.',
  clauses: ['iso-9001-2015/10.2.1', 'iso-9001-2015/9.1.3'],
  unit: 'percent',
  direction: 'lower',
  parameters: [],
  measure: (qms, { period }) => {
    const matured = maturedWithin(qms)(period)
    const comparable = matured.filter(({ kind }) => kind !== undefined)
    const others = matured.filter(({ kind }) => kind === undefined)
    return [
      share('all', 'Came back', comparable, ({ cameBack }) => cameBack.length > 0),
      count(
        'nonconformities',
        'Nonconformities that came back',
        [...new Set(comparable.flatMap(({ cameBack }) => cameBack))].map((id) => ({ id })),
      ),
      ...(others.length > 0 ? [count('left-out', 'Left out: without process or cause', others)] : []),
    ]
  },
  examples: [
    {
      name: 'Of three whose twelve months are over, one came back; another process, another cause, before the closing and after the look-back do not count',
      files: {
        ...exampleFiles('corrective-action', {
          'CA-2025-001': 'process: PR-003\nopened: 2025-01-01\nclosed: 2025-03-01\nroot_cause: { category: method }',
          'CA-2025-002': 'process: PR-004\nopened: 2025-01-01\nclosed: 2025-03-01\nroot_cause: { category: method }',
          'CA-2025-003': 'process: PR-003\nopened: 2025-01-01\nclosed: 2025-03-01\nroot_cause: { category: training }',
          'CA-2025-004': 'process: PR-003\nopened: 2025-01-01\nclosed: 2025-03-01\nroot_cause: { category: other }',
          'CA-2026-001': 'process: PR-003\nopened: 2026-01-01\nclosed: 2026-03-01\nroot_cause: { category: method }',
        }),
        ...exampleFiles('nonconformity', {
          'NC-2025-001': 'process: PR-003\ncause_category: method\ndetected: 2025-03-01',
          'NC-2025-002': 'process: PR-003\ncause_category: method\ndetected: 2026-03-01',
          'NC-2025-003': 'process: PR-004\ncause_category: software\ndetected: 2025-06-01',
          'NC-2025-004': 'process: PR-003\ncause_category: training\ndetected: 2026-03-02',
        }),
      },
      figures: ['Came back: 1 of 3', 'Nonconformities that came back: 1', 'Left out: without process or cause: 1'],
    },
    {
      name: 'None has had its time',
      files: exampleFiles('corrective-action', {
        'CA-2026-001': 'process: PR-003\nopened: 2026-01-01\nclosed: 2026-03-01\nroot_cause: { category: method }',
      }),
      figures: ['Came back: n/a (0 of 0)', 'Nonconformities that came back: 0'],
    },
  ],
})

/** Says nothing of what causes have in common. */
const NO_KIND = 'other'

const maturedWithin = onceForAllDays((content) => {
  const months = recordPolicy(content).recurrence_months
  const later = nonconformitiesByKind(content)
  const closed = casesOf(content, 'corrective-action').all.flatMap(({ id, closed, fields }) => {
    if (closed === undefined) return []
    const kind = kindOf(fields.process, fields.root_cause?.category)
    const period = { after: closed, until: addMonths(closed, months) }
    const alike = kind === undefined ? [] : (later.get(kind) ?? [])
    const cameBack = alike.filter(({ opened }) => opened > period.after && opened <= period.until)
    return [{ id, kind, on: period.until, cameBack: cameBack.map((one) => one.id) }]
  })
  return byDay(closed, ({ on }) => on)
})

function nonconformitiesByKind(content: QmsContent) {
  const { all } = casesOf(content, 'nonconformity')
  return groupBy(
    all.filter(({ cancelled }) => !cancelled),
    (one) => kindOf(one.fields.process, causeOf(content, one)),
  )
}

function kindOf(process: string | undefined, cause: string | undefined): string | undefined {
  return process === undefined || cause === undefined || cause === NO_KIND ? undefined : `${process} ${cause}`
}
