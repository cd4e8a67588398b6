import type { Qms } from '../../../core/model/qms.js'
import { countedApprovals, whyNotCounted } from '../approval-entry.js'
import { approvalInWords } from '../approval-in-words.js'
import { assignApprovers } from '../assign-approvers.js'
import { revisionsOf } from '../revisions.js'
import { signatureOf } from '../signature/approval-signature.js'
import type { ApprovalEntry } from '../signature/statement.js'
import { type ApprovalRecord, fails, holds, notChecked, type Verify } from './check.js'
import type { Check } from './verification.js'

/** Everybody who had to approve did, was entitled to on that day, and every signature holds. */
export const verifyApprovers: Verify = (qms, record) => {
  const { approvals = [] } = record.fields
  const unread = unreadParts(record)
  const entries = approvals.map((entry, index) => {
    const at = `/approvals/${index}`
    return unread.some((part) => isPartOf(part, at)) ? unreadable(qms, entry, at) : ofEntry(qms, record, entry, at)
  })
  // What is missing then may be what cannot be read.
  if (unread.length > 0)
    return entries.length > 0 ? entries : [fails('/approvals', `The list of approvals ${CANNOT_BE_READ}`)]
  const missing = openRoles(qms, record).map((role) =>
    notChecked('/approvals', `${role} has not approved it by ${qms.today}, so it is not complete.`),
  )
  return [...entries, ...missing]
}

/** @returns the places in its list of approvals that are not as they have to be */
function unreadParts({ defects }: ApprovalRecord): readonly string[] {
  return defects.flatMap(({ rule, at }) => {
    const place = typeof at === 'object' && 'key' in at ? at.key : at
    return rule !== 'known-fields' && typeof place === 'string' && isPartOf(place, '/approvals') ? [place] : []
  })
}

function isPartOf(place: string, whole: string): boolean {
  return place === whole || place.startsWith(`${whole}/`)
}

function unreadable(qms: Qms, entry: ApprovalEntry, at: string): Check {
  return fails(at, `${approvalInWords(qms, entry)}: that ${CANNOT_BE_READ}`)
}

const CANNOT_BE_READ = 'cannot be read in full, so it does not count. `qms check` says why.'

/** Of a document that is gone, only the record still says who had to approve. */
function openRoles(qms: Qms, record: ApprovalRecord): readonly string[] {
  const { document: id = '', required = [] } = record.fields
  const document = qms.find(id)
  const revision = document && revisionsOf(qms, document).find((one) => one.record === record)
  return (revision?.assignment ?? assignApprovers(required, countedApprovals(qms, record.fields))).open
}

function ofEntry(qms: Qms, { fields }: ApprovalRecord, entry: ApprovalEntry, at: string): Check {
  const said = approvalInWords(qms, entry)
  const signature = signatureOf(qms, { fields }, entry)
  if (signature.state === 'faulty') return fails(`${at}/evidence`, signature.message)
  const fault = entry.meaning === 'approved' ? whyNotCounted(qms, fields, entry) : undefined
  if (fault) return fails(`${at}/by`, `${said}, which does not count. ${fault.message}`)
  return holds(
    at,
    signature.state === 'valid' ? `${said}, signed with the key ${signature.fingerprint}.` : `${said}, not signed.`,
  )
}
