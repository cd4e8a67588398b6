import type { Document } from '../../core/model/document.js'
import type { Process } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { type CalendarDate, earlierDay, LAST_DAY, laterDay } from '../../core/values/date.js'
import { recordPolicy } from '../documents/record-policy.js'

/** When a process was audited and is to be audited again. */
export interface AuditCycle {
  /** Months from one audit to the next. */
  readonly months: number
  /** The day of the last audit; empty if there was none. */
  readonly last: CalendarDate
  /** The day for which the next one is planned. */
  readonly next?: CalendarDate
}

export function auditCycleOf(qms: Qms, process: Document<Process>): AuditCycle {
  const { core, other } = recordPolicy(qms).audit_cycle_months
  return { months: process.fields.kind === 'core' ? core : other, ...auditsOf(qms, process.id) }
}

function auditsOf(qms: Qms, process: string): Pick<AuditCycle, 'last' | 'next'> {
  const audits = qms
    .ofType('internal-audit')
    .filter(({ fields }) => fields.processes?.includes(process) && !fields.cancelled)
  const performed = audits.flatMap(({ fields }) => fields.performed ?? []).filter((day) => day <= qms.today)
  const open = audits.filter(({ fields }) => (fields.performed ?? LAST_DAY) > qms.today)
  const entries = qms.ofType('audit-programme').flatMap(({ fields }) => fields.entries ?? [])
  const ofProgramme = entries.filter((entry) => entry.process === process && entry.audit === undefined)
  const planned = [...open.map(({ fields }) => fields), ...ofProgramme].flatMap((one) => one.planned ?? [])
  const last = performed.reduce(laterDay, '')
  const [first, ...rest] = planned
  return first === undefined ? { last } : { last, next: rest.reduce(earlierDay, first) }
}
