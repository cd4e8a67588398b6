import { groupBy } from '../../core/values/group-by.js'
import { once } from '../../core/values/once.js'
import { trainingOf } from '../../subjects/approval/training-gate.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'
import { type Acknowledged, audienceOf } from './audience-of.js'
import { inForce } from './in-force.js'

/** A document that a person must know, and what they have said of it. */
export interface RequiredReading extends Acknowledged {
  readonly entry: PublishedDocument
}

const byRole = once((publication: Publication) => {
  const pairs = inForce(publication).flatMap((entry) =>
    (trainingOf(entry.document).roles ?? []).map((role) => ({ role, entry })),
  )
  return groupBy(pairs, ({ role }) => role)
})

const byPerson = once((publication: Publication) => {
  const known = inForce(publication).flatMap((entry) => {
    const people = audienceOf(publication, entry).flatMap((role) => role.people)
    const each = new Map(people.map(({ id, person: _link, ...said }) => [id, { id, entry, ...said }]))
    return [...each.values()]
  })
  return groupBy(known, ({ id }) => id)
})

/** @returns the documents that the person who holds a role must know */
export function requiredReadingOfRole(publication: Publication, role: string): readonly PublishedDocument[] {
  return (byRole(publication).get(role) ?? []).map(({ entry }) => entry)
}

/** @returns the documents that a person must know; nothing for readers outside the organization */
export function requiredReadingOfPerson(publication: Publication, person: string): readonly RequiredReading[] {
  return byPerson(publication).get(person) ?? []
}
