import type { Qms } from '../../model/qms.js'
import type { Check } from '../../model/verification.js'
import { approvedOn, countedApprovals, whyNotCounted } from '../approval-entry.js'
import { assignApprovers } from '../assign-approvers.js'
import { signatureOf } from '../signature/approval-signature.js'
import type { ApprovalEntry } from '../signature/statement.js'
import { type ApprovalRecord, fails, holds, notChecked, type Verify } from './check.js'

/** Whoever had to approve did, was entitled to on that day, and every signature holds. */
export const verifyApprovers: Verify = (qms, record) => {
  const { approvals = [], required = [] } = record.fields
  const entries = approvals.map((entry, index) => ofEntry(qms, record, entry, `/approvals/${index}`))
  const { open } = assignApprovers(required, countedApprovals(qms, record.fields))
  const missing = open.map((role) =>
    notChecked(
      '/approvals',
      `${role} has not approved it${qms.today ? ` by ${qms.today}` : ''}, so it is not complete.`,
    ),
  )
  return [...entries, ...missing]
}

function ofEntry(qms: Qms, { fields }: ApprovalRecord, entry: ApprovalEntry, at: string): Check {
  const name = qms.person(entry.by ?? '')?.name ?? entry.by
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
