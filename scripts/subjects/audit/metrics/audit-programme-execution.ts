import { defineMetric } from '../../../core/model/metric.js'
import { onceForAllDays } from '../../../core/model/once-for-all-days.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { brokenDown } from '../../../core/run/figures/broken-down.js'
import { count } from '../../../core/run/figures/count.js'
import { share } from '../../../core/run/figures/share.js'
import { byDay } from '../../../core/time/by-day.js'
import { addDays, isOverdue, LAST_DAY } from '../../../core/values/date.js'

/** Audits move by a few days for good reasons. */
const GRACE_DAYS = 14

/** Whether audits are carried out when they are planned. */
export const auditProgrammeExecution = defineMetric({
  id: 'audit-programme-execution',
  title: 'Audit programme carried out',
  question: 'How many planned internal audits were carried out as planned?',
  formula: `audits carried out by ${GRACE_DAYS} days after their planned day, divided by all audits planned`,
  population: `Entries of audit programmes, and audits besides them, whose planned day lies in the period and is more than ${GRACE_DAYS} days past, or that were carried out. An entry without an audit was not carried out. Audits given up do not count.`,
  clauses: ['iso-9001-2015/9.2.2'],
  unit: 'percent',
  direction: 'higher',
  parameters: [],
  measure: (qms, { period }) => {
    const planned = plannedWithin(qms)(period)
    const decided = planned.filter(({ latest, performed }) => performed <= qms.today || isOverdue(latest, qms.today))
    return [
      share('all', 'As planned', decided, ({ latest, performed }) => performed <= latest),
      ...brokenDown(
        'process',
        decided,
        ({ process }) => process,
        (id, label, part) => share(id, label, part, ({ latest, performed }) => performed <= latest),
      ),
      count('planned', 'Planned', planned),
    ]
  },
  examples: [
    {
      name: 'One was carried out within the grace, one later, one entry has no audit, one is only due',
      files: {
        ...exampleFiles('audit-programme', {
          'AUP-001':
            'entries: [{ process: PR-003, planned: 2026-03-01, audit: IA-2026-01 }, { process: PR-004, planned: 2026-05-01 }, { process: PR-005, planned: 2026-11-15 }]',
        }),
        ...exampleFiles('internal-audit', {
          'IA-2026-01': 'processes: [PR-003]\nplanned: 2026-03-10\nperformed: 2026-03-15',
          'IA-2026-02': 'processes: [PR-004]\nplanned: 2026-06-01\nperformed: 2026-06-16',
        }),
      },
      figures: ['As planned: 1 of 3', 'PR-003: 1 of 1', 'PR-004: 0 of 2', 'Planned: 4'],
    },
    { name: 'None was planned', files: {}, figures: ['As planned: n/a (0 of 0)', 'Planned: 0'] },
  ],
})

/** By the day that the programme names; audits besides it by their own. */
const plannedWithin = onceForAllDays((content) => {
  const audits = content.ofType('internal-audit')
  const byId = new Map(audits.map((audit) => [audit.id, audit]))
  const entries = content.ofType('audit-programme').flatMap(({ id, fields: { entries = [] } }) =>
    entries.map(({ planned, process, audit }) => {
      const { fields } = byId.get(audit ?? '') ?? {}
      return {
        id: audit ?? id,
        process,
        planned,
        performed: fields?.performed,
        isGivenUp: fields?.cancelled !== undefined,
      }
    }),
  )
  const named = new Set(entries.map(({ id }) => id))
  const others = audits
    .filter(({ id }) => !named.has(id))
    .map(({ id, fields: { processes, planned, performed, cancelled } }) => ({
      id,
      process: processes?.[0],
      planned,
      performed,
      isGivenUp: cancelled !== undefined,
    }))
  const all = [...entries, ...others].flatMap(({ planned, performed = LAST_DAY, isGivenUp, ...one }) =>
    planned === undefined || isGivenUp ? [] : [{ ...one, planned, performed, latest: addDays(planned, GRACE_DAYS) }],
  )
  return byDay(all, ({ planned }) => planned)
})
