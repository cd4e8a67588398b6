import type { Qms, QmsContent } from '../../../core/model/qms.js'
import { settingsBefore } from '../../../core/questions/introduction.js'
import { once } from '../../../core/values/once.js'
import { approvedOn, faultOfPerson, mustBeSigned } from '../approval-entry.js'
import { approvalRecords } from '../approval-records.js'
import { introductionOfEntry } from '../introduction-of-entry.js'
import { signatureOf } from '../signature/approval-signature.js'
import type { ApprovalEntry } from '../signature/statement.js'
import { type ApprovalRecord, fails, type Verify } from './check.js'
import type { Check } from './verification.js'

/** Those who approved were entitled by the people and settings that the branch had before it, whatever these say by now. */
export const verifyEntitlement: Verify = (qms, record) =>
  (record.fields.approvals ?? []).flatMap((entry, index) => ofEntry(qms, record, entry, `/approvals/${index}`))

function ofEntry(qms: Qms, record: ApprovalRecord, entry: ApprovalEntry, at: string): Check[] {
  // What is missing in a record is reported as such.
  if (qms.history?.isComplete === false) return []
  const isWhole = entry.meaning === 'approved' && entry.by !== undefined && entry.role !== undefined
  const introduction = isWhole ? introductionOfEntry(qms, record, entry) : undefined
  if (!introduction || introduction.arrival.id === firstArrival(qms)) return []
  const { arrival } = introduction
  const settings = settingsBefore(qms, introduction)
  if (!settings) return []
  const before = contentBefore(qms)(settings)
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
  const { signed_from } = settings.settings.approvals
  return [
    fails(
      `${at}/evidence`,
      `Approvals were signed since ${signed_from} when commit ${arrival.id.slice(0, 12)} brought this one, which is not. ${AGAIN}`,
    ),
  ]
}

const AGAIN = 'Have the text approved again.'

/** The commit that brought the first approvals: what they rest on lies outside git. */
const firstArrival = once((qms: Qms): string | undefined => {
  const arrivals = new Set(
    approvalRecords(qms).flatMap((record) =>
      (record.fields.approvals ?? []).flatMap((entry) => introductionOfEntry(qms, record, entry)?.arrival.id ?? []),
    ),
  )
  return qms.history?.commits.findLast(({ id }) => arrivals.has(id))?.id
})

const contentBefore = once((qms: Qms) =>
  once(({ settings, listedPeople }: NonNullable<ReturnType<typeof settingsBefore>>): QmsContent => {
    const people = listedPeople.map(({ person }) => person)
    const byId = new Map(people.map((person) => [person.id ?? '', person]))
    const nameOf = (id: string) => byId.get(id)?.name ?? qms.nameOf(id)
    return { ...qms.content, settings, listedPeople, people, person: (id) => byId.get(id), nameOf }
  }),
)
