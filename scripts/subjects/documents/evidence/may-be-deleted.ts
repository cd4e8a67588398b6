import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { isOverdue } from '../../../core/values/date.js'
import { approvalRecordsOf } from '../../approval/approval-records.js'
import { needsApproval } from '../../approval/status.js'
import { keptUntil } from '../retention-period.js'

/** @returns whether a document may be deleted: a draft that was given up, or a record whose retention period is over */
export function mayBeDeleted(qms: Qms, document: Document): boolean {
  const type = qms.typeOf(document)
  if (type?.control !== 'retained') return isDraftGivenUp(qms, document)
  const until = keptUntil(qms, document, type)
  return type.retention?.disposition !== 'keep' && until !== undefined && isOverdue(until, qms.today)
}

/** It was never approved, and no record mentions it. */
function isDraftGivenUp(qms: Qms, document: Document): boolean {
  const isNamed = qms.linksTo(document.id).some(({ from }) => qms.typeOf(from)?.control === 'retained')
  return needsApproval(qms) && approvalRecordsOf(qms, document).length === 0 && !isNamed
}
