import type { Qms } from '../../../core/model/qms.js'
import { approvedOn, faultOfPerson, mustBeSigned } from '../approval-entry.js'
import { signatureOf } from '../signature/approval-signature.js'
import type { ApprovalEntry } from '../signature/statement.js'
import { type ApprovalRecord, fails, type Verify } from './check.js'
import type { Check } from './verification.js'
import { whenItCame } from './when-it-came.js'

/** Those who approved were entitled by the people and settings that the branch had before it, whatever these say by now. */
export const verifyEntitlement: Verify = (qms, record) =>
  (record.fields.approvals ?? []).flatMap((entry, index) => ofEntry(qms, record, entry, `/approvals/${index}`))

function ofEntry(qms: Qms, record: ApprovalRecord, entry: ApprovalEntry, at: string): Check[] {
  // What is missing in a record is reported as such.
  if (qms.history?.isComplete === false) return []
  const isWhole = entry.meaning === 'approved' && entry.by !== undefined && entry.role !== undefined
  const known = isWhole ? whenItCame(qms, record, entry) : undefined
  if (!known) return []
  const { arrival, before } = known
  const name = qms.nameOf(entry.by ?? '')
  const when = `As people.yml was before commit ${arrival.id.slice(0, 12)}, which brought this approval,`
  const fault = faultOfPerson(before, entry, approvedOn(qms, entry) ?? qms.today)
  if (fault) {
    const what = fault.about === 'person' ? 'was not here' : `did not hold the role ${entry.role}`
    return [fails(`${at}/by`, `${when} ${name} ${what} on that day. ${AGAIN}`)]
  }
  const signature = signatureOf(before, record, entry)
  // A signature that does not hold now either is reported as that.
  const isFaultOfKey = signature.state === 'faulty' && signatureOf(qms, record, entry).state === 'valid'
  if (isFaultOfKey) return [fails(`${at}/evidence`, `${when} the key was not one of ${name}. ${AGAIN}`)]
  if (signature.state === 'valid' || !mustBeSigned(before, arrival.committed.slice(0, 10))) return []
  const { signed_from } = before.settings.approvals
  return [
    fails(
      `${at}/evidence`,
      `Approvals were signed since ${signed_from} when commit ${arrival.id.slice(0, 12)} brought this one, which is not. ${AGAIN}`,
    ),
  ]
}

const AGAIN = 'Have the text approved again.'
