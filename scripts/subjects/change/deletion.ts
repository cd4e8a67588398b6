import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import { isOverdue } from '../../core/values/date.js'
import { approvalRecordsOf } from '../approval/approval-records.js'
import { needsApproval } from '../approval/status.js'
import { keptUntil } from '../retention/rules/retention-period.js'

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

/** @returns what a document is that is gone, and what to do, in sentences */
export function deletionInWords(qms: Qms, document: Document): string {
  const type = qms.typeOf(document)
  const name = nameOf(document)
  if (type?.control !== 'retained')
    return `${name} is gone. Documents are retired and their files stay: put the file back, and if it is no longer needed, add “retired” with “on” and “reason” to its fields (\`qms retire ${name} --reason …\` does it).`
  if (type.retention?.disposition === 'keep')
    return `${name} is gone, and records of this type are kept for good. Put the file back.`
  const until = keptUntil(qms, document, type)
  const why = until ? `it has to be kept until ${until}` : 'its retention period has not even begun'
  return `${name} is gone, but ${why}. Put the file back.`
}

function nameOf({ id, path }: Document): string {
  return id || path
}
