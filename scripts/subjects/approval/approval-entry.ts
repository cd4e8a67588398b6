import { type CalendarDate, dayOf } from '../../core/model/date.js'
import type { Approval } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { holdsRole, isActive } from '../people/people.js'
import { signatureOf } from './signature/approval-signature.js'
import type { ApprovalEntry } from './signature/statement.js'

/** Why an approval does not count. */
export interface ApprovalFault {
  readonly about: 'person' | 'role' | 'author' | 'signature'
  /** One sentence. */
  readonly message: string
}

/** @returns the day of an approval where the organization is, whatever zone its time is written in */
export function approvedOn({ timeZone }: Qms, { at }: ApprovalEntry): CalendarDate | undefined {
  return at === undefined ? undefined : dayOf(at, timeZone)
}

/** @returns the approvals given by the as-of date that count: by a person entitled to, other than the text's author */
export function countedApprovals(qms: Qms, record: Approval): readonly ApprovalEntry[] {
  return (record.approvals ?? []).filter((entry) => {
    const on = approvedOn(qms, entry)
    return entry.meaning === 'approved' && on !== undefined && on <= qms.today && !whyNotCounted(qms, record, entry)
  })
}

/** @returns undefined when the approval counts */
export function whyNotCounted(qms: Qms, record: Approval, entry: ApprovalEntry): ApprovalFault | undefined {
  return whyNotEntitled(qms, entry) ?? faultOfAuthor(qms, record, entry) ?? faultOfSignature(qms, record, entry)
}

/** @returns undefined when the person was here on that day, in the role in which they approved, reviewed or wrote */
export function whyNotEntitled(qms: Qms, entry: ApprovalEntry): ApprovalFault | undefined {
  const { by = '', role = '' } = entry
  const person = qms.person(by)
  const on = approvedOn(qms, entry) ?? qms.today
  if (!person) return { about: 'person', message: `There is no ${by} in people.yml.` }
  if (!isActive(person, on)) return { about: 'person', message: `${person.name} was not here on ${on}.` }
  if (role === by || holdsRole(person, role, on)) return undefined
  return { about: 'role', message: `${person.name} did not hold the role ${role} on ${on}.` }
}

/** @returns whether an approval of that day must be signed to count */
export function mustBeSigned({ settings }: Qms, on: CalendarDate): boolean {
  const { signed_from } = settings.approvals
  return signed_from !== undefined && on >= signed_from
}

function faultOfAuthor(qms: Qms, { approvals = [] }: Approval, { by = '' }: ApprovalEntry): ApprovalFault | undefined {
  const isAuthor = approvals.some((entry) => entry.by === by && entry.meaning === 'authored')
  return isAuthor
    ? { about: 'author', message: `${qms.nameOf(by)} wrote this revision, and authors cannot approve their own text.` }
    : undefined
}

function faultOfSignature(qms: Qms, record: Approval, entry: ApprovalEntry): ApprovalFault | undefined {
  const signature = signatureOf(qms, { fields: record }, entry)
  if (signature.state === 'faulty') return { about: 'signature', message: signature.message }
  if (signature.state === 'valid' || !mustBeSigned(qms, approvedOn(qms, entry) ?? qms.today)) return undefined
  const from = qms.settings.approvals.signed_from
  return { about: 'signature', message: `Approvals are signed since ${from}, and this one is not.` }
}
