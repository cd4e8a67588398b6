import type { Approval } from '../../core/model/generated-types.js'
import type { Qms, QmsContent } from '../../core/model/qms.js'
import { type CalendarDate, dayOf } from '../../core/values/date.js'
import { byText } from '../../core/values/order.js'
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
export function approvedOn(
  { timeZone }: Pick<QmsContent, 'timeZone'>,
  { at }: ApprovalEntry,
): CalendarDate | undefined {
  return at === undefined ? undefined : dayOf(at, timeZone)
}

/** An approval that counts, and the day on which it was given. */
export interface CountedApproval {
  readonly on: CalendarDate
  readonly entry: ApprovalEntry
}

/** @returns the approvals that count, whatever the day, the earliest first: by people entitled to, other than the text's author */
export function approvalsThatCount(content: QmsContent, record: Approval): readonly CountedApproval[] {
  return (record.approvals ?? [])
    .flatMap((entry) => {
      const on = entry.meaning === 'approved' ? approvedOn(content, entry) : undefined
      return on === undefined || faultOn(content, record, entry, on) ? [] : [{ on, entry }]
    })
    .sort((a, b) => byText(a.on, b.on))
}

/** @returns the approvals that count and were given by the as-of date, the earliest first */
export function countedApprovals(qms: Qms, record: Approval): readonly ApprovalEntry[] {
  return approvalsThatCount(qms, record).flatMap(({ on, entry }) => (on <= qms.today ? [entry] : []))
}

/** @returns undefined when the approval counts */
export function whyNotCounted(qms: Qms, record: Approval, entry: ApprovalEntry): ApprovalFault | undefined {
  return faultOn(qms, record, entry, approvedOn(qms, entry) ?? qms.today)
}

/** @returns undefined when the person was here on that day, in the role in which they approved, reviewed or wrote */
export function whyNotEntitled(qms: Qms, entry: ApprovalEntry): ApprovalFault | undefined {
  return faultOfPerson(qms, entry, approvedOn(qms, entry) ?? qms.today)
}

function faultOn(content: QmsContent, record: Approval, entry: ApprovalEntry, on: CalendarDate) {
  return (
    faultOfPerson(content, entry, on) ??
    faultOfAuthor(content, record, entry) ??
    faultOfSignature(content, record, entry, on)
  )
}

export function faultOfPerson(
  content: QmsContent,
  { by = '', role = '' }: ApprovalEntry,
  on: CalendarDate,
): ApprovalFault | undefined {
  const person = content.person(by)
  if (!person) return { about: 'person', message: notListed(content, by) }
  if (!isActive(person, on)) return { about: 'person', message: `${person.name} was not here on ${on}.` }
  if (role === by || holdsRole(person, role, on)) return undefined
  return { about: 'role', message: `${person.name} did not hold the role ${role} on ${on}.` }
}

function notListed({ people }: QmsContent, by: string): string {
  return people.length > 0
    ? `There is no ${by} in people.yml.`
    : 'No people are known: people.yml lists none, or cannot be read.'
}

/** @returns whether an approval of that day must be signed to count */
export function mustBeSigned({ settings }: Pick<QmsContent, 'settings'>, on: CalendarDate): boolean {
  const { signed_from } = settings.approvals
  return signed_from !== undefined && on >= signed_from
}

function faultOfAuthor(
  content: QmsContent,
  { approvals = [] }: Approval,
  { by = '' }: ApprovalEntry,
): ApprovalFault | undefined {
  const isAuthor = approvals.some((entry) => entry.by === by && entry.meaning === 'authored')
  return isAuthor
    ? {
        about: 'author',
        message: `${content.nameOf(by)} wrote this revision, and authors cannot approve their own text.`,
      }
    : undefined
}

function faultOfSignature(
  content: QmsContent,
  record: Approval,
  entry: ApprovalEntry,
  on: CalendarDate,
): ApprovalFault | undefined {
  const signature = signatureOf(content, { fields: record }, entry)
  if (signature.state === 'faulty') return { about: 'signature', message: signature.message }
  if (signature.state === 'valid' || !mustBeSigned(content, on)) return undefined
  const from = content.settings.approvals.signed_from
  return { about: 'signature', message: `Approvals are signed since ${from}, and this one is not.` }
}
