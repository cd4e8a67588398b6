import type { Document } from '../../core/model/document.js'
import type { Person } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { addDays, type CalendarDate, laterDay } from '../../core/values/date.js'
import { once } from '../../core/values/once.js'
import { holdsRole, readersOn } from '../people/people.js'
import { type Revision, revisionsOf } from './revisions.js'
import { isRetired } from './status.js'
import { acknowledgementsOf, trainingFor } from './training-gate.js'

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
  qms.maintained.flatMap((document) => requiredReadingsOf(qms, document)),
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

function requiredReadingsOf(qms: Qms, document: Document): readonly PersonalReading[] {
  const newest = revisionToRead(qms, document)
  if (!newest?.approvedOn || isRetired(qms, document)) return []
  const { revision, approvedOn, record } = newest
  const { roles = [] } = trainingFor(document, record.fields)
  if (roles.length === 0) return []
  const known = readersOfRevision(qms, document.id, revision)
  const readers = new Set(roles.flatMap((role) => readersOn(qms, role, qms.today)))
  return [...readers].map((person) => {
    const since = laterDay(approvedOn, heldSince(person, roles, qms.today))
    const due = addDays(since, qms.settings.due.reading_days)
    return { document, revision, person, since, due, isAcknowledged: known.has(person.id ?? '') }
  })
}

function readersOfRevision(qms: Qms, id: string, revision: string): ReadonlySet<string> {
  const given = acknowledgementsOf(qms, id).filter(
    ({ fields: { revision: read, on } }) => read === revision && on !== undefined && on <= qms.today,
  )
  return new Set(given.flatMap(({ fields: { people = [] } }) => people))
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
