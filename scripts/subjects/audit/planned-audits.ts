import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import { type CalendarDate, isOverdue } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { byText } from '../../core/values/order.js'
import { isInForce } from '../approval/status.js'

/** An audit that was carried out, is planned, or that a programme in force asks for. */
export interface PlannedAudit {
  /** The day on which it was carried out, else that for which it is planned. */
  readonly on: CalendarDate
  readonly planned?: CalendarDate
  readonly performed?: CalendarDate
  readonly processes: readonly string[]
  readonly auditors: readonly string[]
  /** The id of its record, if there is one yet. */
  readonly audit?: string
  readonly programme?: string
  readonly state: 'done' | 'planned' | 'overdue' | 'cancelled'
}

/** @returns all of them, the earliest first */
export function plannedAudits(qms: Qms): readonly PlannedAudit[] {
  const recorded = qms.ofType('internal-audit').flatMap(({ id, fields }): readonly PlannedAudit[] => {
    const { planned, performed, processes = [], auditors = [], programme, cancelled } = fields
    const isDone = performed !== undefined && performed <= qms.today
    const on = isDone ? performed : planned
    if (on === undefined) return []
    const state = cancelled ? 'cancelled' : isDone ? 'done' : stateOf(qms, on)
    return [
      { on, processes, auditors, audit: id, state, ...defined({ planned, programme }), ...(isDone && { performed }) },
    ]
  })
  const asked = qms
    .ofType('audit-programme')
    .filter((one) => isInForce(qms, one as Document))
    .flatMap(({ id: programme, fields: { entries = [] } }) =>
      entries.flatMap(({ planned, process, auditor, audit }): readonly PlannedAudit[] =>
        planned === undefined || process === undefined || audit !== undefined
          ? []
          : [
              {
                on: planned,
                planned,
                processes: [process],
                auditors: auditor === undefined ? [] : [auditor],
                programme,
                state: stateOf(qms, planned),
              },
            ],
      ),
    )
  return [...recorded, ...asked].sort((a, b) => byText(a.on, b.on) || byText(a.audit ?? '', b.audit ?? ''))
}

function stateOf(qms: Qms, on: CalendarDate): 'planned' | 'overdue' {
  return isOverdue(on, qms.today) ? 'overdue' : 'planned'
}
