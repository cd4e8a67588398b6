import type { Qms } from '../../../core/model/qms.js'
import { isSameValue } from '../../../core/values/is-same-value.js'
import { once } from '../../../core/values/once.js'
import { byText } from '../../../core/values/order.js'
import { earliestEntry } from '../../people/late-entry.js'
import { type ApprovalFault, approvedOn, faultOfPerson, mustBeSigned } from '../approval-entry.js'
import { APPROVAL } from '../approval-records.js'
import { signatureOf } from '../signature/approval-signature.js'
import type { ApprovalEntry } from '../signature/statement.js'
import { changedRecords } from './changed-records.js'
import type { ApprovalRecord } from './check.js'
import { ONLY_A_NOTE, restsOnlyOnNote } from './only-a-note.js'

/** What a change brings, or a person gave on a branch: it is judged by what held before, too. */
export interface NewApproval {
  readonly record: ApprovalRecord
  readonly entry: ApprovalEntry
  /** In the record, counted from 0. */
  readonly index: number
}

/** @returns the approvals that the base does not have; none without a base */
export const newApprovals = once((qms: Qms): readonly NewApproval[] => {
  const { base } = qms
  if (!base) return []
  return changedRecords(qms).flatMap((record) => {
    const known = base.ofType(APPROVAL).find(({ id, path }) => path === record.path || (id !== '' && id === record.id))
    const before = known?.fields.approvals ?? []
    return (record.fields.approvals ?? []).flatMap((entry, index) =>
      before.some((one) => isSameValue(one, entry)) ? [] : [{ record, entry, index }],
    )
  })
})

/** @returns whether a change brings the first approvals of a repository: then they come from where they were kept before */
export function isFirstImport({ base }: Qms): boolean {
  return base !== undefined && base.ofType(APPROVAL).length === 0
}

/** Why an approval does not count, and what to do. */
export interface NewApprovalFault extends ApprovalFault {
  readonly remedy: string
}

/**
 * @returns why an approval does not count that would, were it not new: the people and the settings of before the change judge
 * it, too, and the day on which it is looked at; undefined when it counts
 */
export function whyNewNotCounted(qms: Qms, { record, entry }: NewApproval): NewApprovalFault | undefined {
  const { base } = qms
  // Before, a repository had nothing to judge by.
  if (!base || isFirstImport(qms)) return undefined
  return (
    faultBefore(base, record, entry) ??
    faultOfEnd(qms, base, entry) ??
    faultOfUnsigned(qms, base, record, entry) ??
    faultOfNote(qms, base, record, entry)
  )
}

const FIRST_PEOPLE =
  'Bring people.yml in by a change of its own, and approve again after it, or have another person approve.'

function faultBefore(base: Qms, record: ApprovalRecord, entry: ApprovalEntry): NewApprovalFault | undefined {
  const { by = '', role = '' } = entry
  const name = base.nameOf(by)
  const fault = faultOfPerson(base, entry, approvedOn(base, entry) ?? base.today)
  if (fault) {
    const what = fault.about === 'person' ? 'was not here' : `did not hold the role ${role}`
    const message = `As people.yml was before this change, ${name} ${what} on that day.`
    return { about: fault.about, message, remedy: FIRST_PEOPLE }
  }
  const signature = signatureOf(base, record, entry)
  if (signature.state !== 'faulty') return undefined
  return {
    about: 'signature',
    message: `As people.yml was before this change, the key was not one of ${name} on that day.`,
    remedy: FIRST_PEOPLE,
  }
}

/** A person who left, or gave a role away, long ago brings nothing new, whatever day is written there. */
function faultOfEnd(qms: Qms, base: Qms, entry: ApprovalEntry): NewApprovalFault | undefined {
  const { by = '', role = '', evidence } = entry
  const on = approvedOn(qms, entry)
  const late = earliestEntry(qms.today)
  // What was given on paper is brought along later, which is judged apart.
  if (on === undefined || on >= late || evidence?.note !== undefined) return undefined
  const fault = [base, qms].map((one) => faultOfPerson(one, entry, late)).find((one) => one !== undefined)
  if (!fault) return undefined
  const what = fault.about === 'person' ? 'was no longer here' : `no longer held the role ${role}`
  return {
    about: fault.about,
    message: `It is of ${on}, but only this change brings it, and ${qms.nameOf(by)} ${what} on ${late}.`,
    remedy: 'Have a person approve it who may today.',
  }
}

function faultOfUnsigned(
  qms: Qms,
  base: Qms,
  { fields }: ApprovalRecord,
  entry: ApprovalEntry,
): NewApprovalFault | undefined {
  if (entry.meaning !== 'approved' || entry.evidence?.ssh_signature !== undefined) return undefined
  const from = [base, qms]
    .flatMap((one) => (mustBeSigned(one, qms.today) ? (one.settings.approvals.signed_from ?? []) : []))
    .sort(byText)[0]
  if (from === undefined) return undefined
  return {
    about: 'signature',
    message: `Approvals are signed since ${from}, whatever day is written in a new one.`,
    remedy: `Take the entry out and approve again: \`qms approve ${fields.document} --sign\`.`,
  }
}

function faultOfNote(
  qms: Qms,
  base: Qms,
  { fields }: ApprovalRecord,
  entry: ApprovalEntry,
): NewApprovalFault | undefined {
  if (!restsOnlyOnNote(qms, base, fields, entry)) return undefined
  return {
    about: 'author',
    message: ONLY_A_NOTE,
    remedy:
      'Have the text approved in git, or declare the commit that brought it: “approvals.imports” in qms.yml, in a change of its own.',
  }
}
