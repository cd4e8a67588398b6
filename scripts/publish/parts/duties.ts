import { trainingOf } from '../../lifecycle/training-gate.js'
import { fieldText, isList } from '../../model/fields.js'
import { groupBy } from '../../model/group-by.js'
import { byId } from '../by-id.js'
import type { Publication, PublishedDocument } from '../publication.js'
import { onceFor } from './once-for.js'
import { type DocumentLink, entryLink } from './site-link.js'
import { type Acknowledged, whoMustKnow } from './who-must-know.js'

/** A document that somebody must know, and what they have said of it. */
export interface MustKnow extends Acknowledged {
  readonly entry: PublishedDocument
}

/** What is in force, by id. */
const inForce = onceFor(({ entries }: Publication): readonly PublishedDocument[] =>
  [...entries.values()].filter(({ standing }) => standing === 'in force').sort((a, b) => byId(a.document, b.document)),
)

const byOwner = onceFor((publication: Publication) =>
  groupBy(inForce(publication), ({ current }) => fieldText(current.fields, 'owner') ?? ''),
)

const byRole = onceFor((publication: Publication) => {
  const pairs = inForce(publication).flatMap((entry) =>
    (trainingOf(entry.document).roles ?? []).map((role) => ({ role, entry })),
  )
  return groupBy(pairs, ({ role }) => role)
})

const byPerson = onceFor((publication: Publication) => {
  const known = inForce(publication).flatMap((entry) => {
    const people = whoMustKnow(publication, entry).flatMap((role) => role.people)
    const each = new Map(people.map(({ id, person: _link, ...said }) => [id, { id, entry, ...said }]))
    return [...each.values()]
  })
  return groupBy(known, ({ id }) => id)
})

/** @returns the documents that a role or a person keeps */
export function keptBy(publication: Publication, actor: string): readonly DocumentLink[] {
  return (byOwner(publication).get(actor) ?? []).map((entry) => entryLink(publication, entry))
}

/** @returns the documents that whoever holds a role must know */
export function knownByRole(publication: Publication, role: string): readonly PublishedDocument[] {
  return (byRole(publication).get(role) ?? []).map(({ entry }) => entry)
}

/** @returns the documents that a person must know; nothing for readers outside the organization */
export function knownByPerson(publication: Publication, person: string): readonly MustKnow[] {
  return byPerson(publication).get(person) ?? []
}

/** @returns the forms that go with what a role keeps or must know */
export function formsOf(publication: Publication, role: string): readonly DocumentLink[] {
  const around = new Set([...knownByRole(publication, role).map(({ document }) => document.id)])
  for (const { id } of keptBy(publication, role)) around.add(id)
  const isUsed = ({ document: { id, type, fields } }: PublishedDocument) =>
    type === 'form' &&
    (around.has(id) || (isList(fields.used_by) && fields.used_by.some((one) => around.has(String(one)))))
  return inForce(publication)
    .filter(isUsed)
    .map((entry) => entryLink(publication, entry))
}
