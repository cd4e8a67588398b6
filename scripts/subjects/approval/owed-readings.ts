import type { Document } from '../../core/model/document.js'
import type { Person } from '../../core/model/generated-types.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { Qms } from '../../core/model/qms.js'
import { addDays, type CalendarDate, laterDay } from '../../core/values/date.js'
import { once } from '../../core/values/once.js'
import { holdsRole, readersOn } from '../people/people.js'
import { approvalRecordsOf } from './approval-records.js'
import { type Revision, revisionsOf } from './revisions.js'
import { isRetired } from './status.js'
import { trainingFor } from './training-gate.js'
import { sameContent, whoKnows } from './who-knows.js'

/** A person who has not acknowledged the newest approved revision of a text that their role must know. */
export interface OwedReading {
  readonly document: Document
  readonly revision: string
  readonly person: Person
  /** The day on which it was approved, or on which the person came to hold the role, whichever is later. */
  readonly since: CalendarDate
  /** The last day of the time that `due.reading_days` gives for it. */
  readonly due: CalendarDate
}

/** A reading that is required on the as-of date, done or not. */
export interface PersonalReading extends OwedReading {
  readonly isAcknowledged: boolean
}

/** @returns who must know which text on the as-of date, by document */
export const requiredReadings = once((qms: Qms): readonly PersonalReading[] =>
  textsToKnow(qms).flatMap((document) => requiredReadingsOf(qms, document)),
)

/** Texts of which at least one revision must be known by a role. */
const textsToKnow = onceForAllDays((content) =>
  content.maintained.filter((document) =>
    approvalRecordsOf(content, document).some(({ fields }) => (trainingFor(document, fields).roles ?? []).length > 0),
  ),
)

/** @returns who owes which reading on the as-of date, by document */
export function owedReadings(qms: Qms): readonly OwedReading[] {
  return requiredReadings(qms).filter(isOwed)
}

/** @returns the newest approved revision, which people have to know, be it in force or still to come */
export function revisionToRead(qms: Qms, document: Document): Revision | undefined {
  return revisionsOf(qms, document).findLast(({ approvedOn }) => approvedOn !== undefined)
}

export function owedReadingsOf(qms: Qms, document: Document): readonly OwedReading[] {
  return requiredReadingsOf(qms, document).filter(isOwed)
}

function isOwed({ isAcknowledged }: PersonalReading): boolean {
  return !isAcknowledged
}

/** @returns who must know the newest approved revision of a text on the as-of date; none of what no role has to know */
export function requiredReadingsOf(qms: Qms, document: Document): readonly PersonalReading[] {
  const newest = revisionToRead(qms, document)
  if (!newest || isRetired(qms, document)) return []
  const { revision, record } = newest
  const { roles = [] } = trainingFor(document, record.fields)
  if (roles.length === 0) return []
  const [first] = sameContent(qms, document, revision)
  const known = whoKnows(qms, document, revision)
  const readers = new Set(roles.flatMap((role) => readersOn(qms, role, qms.today)))
  return [...readers].map((person) => {
    const since = laterDay(first?.approvedOn ?? '', heldSince(person, roles, qms.today))
    const due = addDays(since, qms.settings.due.reading_days)
    return { document, revision, person, since, due, isAcknowledged: known.has(person.id ?? '') }
  })
}

/** @returns the first day on which a person held one of the roles that they hold on a day; empty where people.yml names none */
export function heldSince(person: Person, roles: readonly string[], day: CalendarDate): CalendarDate {
  const days = (person.roles ?? []).flatMap((held) =>
    roles.includes(held.role ?? '') && holdsRole({ ...person, roles: [held] }, held.role ?? '', day)
      ? laterDay(held.from ?? '', person.from ?? '')
      : [],
  )
  return days.sort()[0] ?? ''
}
