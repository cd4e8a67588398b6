import type { Document } from '../../core/model/document.js'
import type { InternalAudit } from '../../core/model/generated-types.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import { byDay } from '../../core/time/by-day.js'
import type { CalendarDate } from '../../core/values/date.js'
import { byText } from '../../core/values/order.js'

/** What an internal audit found in a process. */
export interface AuditFinding {
  /** The id of its audit. */
  readonly id: string
  readonly audit: Document<InternalAudit>
  readonly at: string
  /** Such as `F1`. */
  readonly name: string
  readonly performed: CalendarDate
  readonly reported: CalendarDate | undefined
  readonly grade: Grade
  readonly kind: 'practice' | 'document' | undefined
  readonly clause: string
  readonly process: string
  readonly repeatOf: string | undefined
  /** The record that follows it up. */
  readonly nonconformity: string | undefined
}

type Grade = 'major' | 'minor' | 'opportunity' | 'strength'

/** The findings of all audits that were carried out, by the day of their audit. */
export const auditFindings = onceForAllDays((content): readonly AuditFinding[] =>
  content
    .ofType('internal-audit')
    .flatMap((audit) => findingsOf(audit))
    .sort((a, b) => byText(a.performed, b.performed)),
)

/** What asks for something: strengths do not. */
export const isToAnswer = ({ grade }: AuditFinding): boolean => grade !== 'strength'

/** The findings of the audits carried out in a period, without strengths. */
export const findingsWithin = onceForAllDays((content) =>
  byDay(auditFindings(content).filter(isToAnswer), ({ performed }) => performed),
)

function findingsOf(audit: Document<InternalAudit>): readonly AuditFinding[] {
  const { performed, reported, findings = [], cancelled } = audit.fields
  return findings.flatMap((finding, index) => {
    const { id, grade, kind, clause, process, nonconformity, repeat_of: repeatOf } = finding
    if (performed === undefined || cancelled || !grade || !clause || !process) return []
    const found = { at: `/findings/${index}`, name: id ?? `number ${index + 1}` }
    const about = { performed, reported, grade, kind, clause, process, repeatOf, nonconformity }
    return [{ id: audit.id, audit, ...found, ...about }]
  })
}
