import type { Document } from '../../core/model/document.js'
import type { InternalAudit } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'

/** @returns the audit of a process that was carried out last */
export function lastAuditOf(qms: Qms, process: string): Document<InternalAudit> | undefined {
  const audits = qms
    .ofType('internal-audit')
    .filter(({ fields }) => fields.processes?.includes(process) && (fields.performed ?? '9') <= qms.today)
  return audits.find(({ fields }) =>
    audits.every((other) => (other.fields.performed ?? '') <= (fields.performed ?? '')),
  )
}
