import type { Document } from '../../core/model/document.js'
import type { AuditProgramme, Process } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import type { ReportedProblem } from '../../core/model/rule.js'
import { addMonths, type CalendarDate, LAST_DAY } from '../../core/values/date.js'
import { counted } from '../../core/words/counted.js'
import { auditCycleOf } from './audit-cycle.js'

/** When a process has to be audited again, and why. */
interface AuditDeadline {
  readonly months: number
  /** The day from which the months count. */
  readonly from: CalendarDate
  /** What is said of that day. */
  readonly reason: string
}

/** @returns that the next audit of a process comes too late, or is not planned; undefined where the programme ends before it is due */
export function lateAudit(
  qms: Qms,
  programme: Document<AuditProgramme>,
  process: Document<Process>,
  { months, from, reason }: AuditDeadline,
): ReportedProblem | undefined {
  const { next = LAST_DAY } = auditCycleOf(qms, process)
  const due = addMonths(from, months)
  if (next <= due || due > (programme.fields.period_to ?? '')) return undefined
  const since = `${counted(months, 'month')} after ${from}, ${reason}`
  const message = `The next audit of ${process.id} is due by ${due} (${since}), but ${
    next === LAST_DAY
      ? 'none is planned. Add it to the programme, or `qms new internal-audit` for one besides it.'
      : `is planned for ${next}. Plan it earlier, or \`qms new internal-audit\` for one besides the programme.`
  }`
  return { file: programme, at: '/entries', message }
}
