import type { Qms } from '../../../core/model/qms.js'
import { approvedOn, countedApprovals, whyNotCounted } from '../approval-entry.js'
import { assignApprovers } from '../assign-approvers.js'
import { revisionsOf } from '../revisions.js'
import { signatureOf } from '../signature/approval-signature.js'
import type { ApprovalEntry } from '../signature/statement.js'
import { type ApprovalRecord, fails, holds, notChecked, type Verify } from './check.js'
import type { Check } from './verification.js'

/** Everybody who had to approve did, was entitled to on that day, and every signature holds. */
export const verifyApprovers: Verify = (qms, record) => {
  const { approvals = [] } = record.fields
  const entries = approvals.map((entry, index) => ofEntry(qms, record, entry, `/approvals/${index}`))
  const missing = openRoles(qms, record).map((role) =>
    notChecked('/approvals', `${role} has not approved it by ${qms.today}, so it is not complete.`),
  )
  return [...entries, ...missing]
}

/** Of a document that is gone, only the record still says who had to approve. */
function openRoles(qms: Qms, record: ApprovalRecord): readonly string[] {
  const { document: id = '', required = [] } = record.fields
  const document = qms.find(id)
  const revision = document && revisionsOf(qms, document).find((one) => one.record === record)
  return (revision?.assignment ?? assignApprovers(required, countedApprovals(qms, record.fields))).open
}

function ofEntry(qms: Qms, { fields }: ApprovalRecord, entry: ApprovalEntry, at: string): Check {
  const name = qms.nameOf(entry.by ?? '')
  const said = `${name} ${entry.meaning} it as ${entry.role} on ${approvedOn(qms, entry)}`
  const signature = signatureOf(qms, { fields }, entry)
  if (signature.state === 'faulty') return fails(`${at}/evidence`, signature.message)
  const fault = entry.meaning === 'approved' ? whyNotCounted(qms, fields, entry) : undefined
  if (fault) return fails(`${at}/by`, `${said}, which does not count. ${fault.message}`)
  return holds(
    at,
    signature.state === 'valid' ? `${said}, signed with the key ${signature.fingerprint}.` : `${said}, not signed.`,
  )
}
