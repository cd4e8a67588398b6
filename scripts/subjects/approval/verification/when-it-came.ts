import type { Commit } from '../../../core/model/commit.js'
import type { Qms, QmsContent, SettingsVersion } from '../../../core/model/qms.js'
import { settingsBefore } from '../../../core/questions/introduction.js'
import { once } from '../../../core/values/once.js'
import { approvalRecords } from '../approval-records.js'
import { introductionOfEntry } from '../introduction-of-entry.js'
import type { ApprovalEntry } from '../signature/statement.js'
import type { ApprovalRecord } from './check.js'

/** What the people and the settings were when an approval came into the branch. */
interface Arrival {
  readonly arrival: Commit
  /** The present documents with people and settings as they were before. */
  readonly before: QmsContent
  /** The same with those that the commit had, which brought the approval. */
  readonly then: QmsContent
}

/** @returns undefined when git was not asked, the approval is not committed, or it is one of the first: what these rest on lies outside git */
export function whenItCame(qms: Qms, record: ApprovalRecord, entry: ApprovalEntry): Arrival | undefined {
  const introduction = introductionOfEntry(qms, record, entry)
  if (!introduction || introduction.arrival.id === firstArrival(qms)) return undefined
  const { arrival } = introduction
  const [before, then] = [settingsBefore(qms, introduction), qms.settingsAt?.(arrival.id)]
  return before && then && { arrival, before: contentWith(qms)(before), then: contentWith(qms)(then) }
}

/** The commit that brought the first approvals. */
const firstArrival = once((qms: Qms): string | undefined => {
  const arrivals = new Set(
    approvalRecords(qms).flatMap((record) =>
      (record.fields.approvals ?? []).flatMap((entry) => introductionOfEntry(qms, record, entry)?.arrival.id ?? []),
    ),
  )
  return qms.history?.commits.findLast(({ id }) => arrivals.has(id))?.id
})

const contentWith = once((qms: Qms) =>
  once(({ settings, listedPeople }: SettingsVersion): QmsContent => {
    const people = listedPeople.map(({ person }) => person)
    const byId = new Map(people.map((person) => [person.id ?? '', person]))
    const nameOf = (id: string) => byId.get(id)?.name ?? qms.nameOf(id)
    return { ...qms.content, settings, listedPeople, people, person: (id) => byId.get(id), nameOf }
  }),
)
