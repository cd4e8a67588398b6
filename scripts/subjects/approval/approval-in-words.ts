import type { Qms } from '../../core/model/qms.js'
import { approvedOn } from './approval-entry.js'
import type { ApprovalEntry } from './signature/statement.js'

/** @returns who confirmed what of a text, in which role, on which day; of what is missing or cannot be read, that it is so */
export function approvalInWords(qms: Qms, entry: ApprovalEntry): string {
  const { by, meaning = 'confirmed', role } = entry
  const name = by === undefined ? 'A person who is not named' : qms.nameOf(by)
  return `${name} ${meaning} it${role === undefined ? '' : ` as ${role}`} on ${approvedOn(qms, entry) ?? 'an unknown date'}`
}
