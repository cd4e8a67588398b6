import { type CalendarDate, dateInZone } from '../model/date.js'
import type { Approval } from '../model/generated-types.js'
import type { Qms } from '../model/qms.js'
import { holdsRole, isActive } from './people.js'
import { signatureOf } from './signature/approval-signature.js'
import type { ApprovalEntry } from './signature/statement.js'

/** @returns the day of an approval where the organization is, whatever zone its time is written in */
export function approvedOn({ settings }: Qms, { at }: ApprovalEntry): CalendarDate | undefined {
  return at === undefined ? undefined : dateInZone(new Date(at), settings.organization?.time_zone ?? 'UTC')
}

/** @returns the approvals given by the as-of date that count: by somebody entitled to, other than the text's author */
export function countedApprovals(qms: Qms, record: Approval): readonly ApprovalEntry[] {
  return (record.approvals ?? []).filter((entry) => {
    const on = approvedOn(qms, entry)
    return entry.meaning === 'approved' && on !== undefined && on <= qms.today && !whyNotCounted(qms, record, entry)
  })
}

/** @returns a sentence on why an approval does not count; nothing if it does */
export function whyNotCounted(qms: Qms, record: Approval, entry: ApprovalEntry): string | undefined {
  const { by = '', role = '' } = entry
  const person = qms.person(by)
  const on = approvedOn(qms, entry) ?? qms.today
  if (!person) return `There is no ${by} in people.yml.`
  if (!isActive(person, on)) return `${by} was not here on ${on}.`
  if (role !== by && !holdsRole(person, role, on)) return `${by} did not hold the role ${role} on ${on}.`
  if (isAuthor(record, by)) return `${by} wrote this revision, and nobody approves what they wrote.`
  const signature = signatureOf(qms, { fields: record }, entry)
  return signature.state === 'faulty' ? signature.message : undefined
}

function isAuthor({ approvals = [] }: Approval, person: string): boolean {
  return approvals.some(({ by, meaning }) => by === person && meaning === 'authored')
}
