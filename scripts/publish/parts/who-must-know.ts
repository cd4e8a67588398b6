import { holdersOf } from '../../lifecycle/people.js'
import { acknowledgementsOf, trainingOf } from '../../lifecycle/training-gate.js'
import type { CalendarDate } from '../../model/date.js'
import type { Publication, PublishedDocument } from '../publication.js'
import { actorLink, type SiteLink } from './site-link.js'

/** Who must know a document, and who has said so. */
interface KnowledgeOf {
  readonly role: SiteLink
  readonly people: readonly {
    readonly id: string
    readonly person: SiteLink
    readonly acknowledged?: CalendarDate
  }[]
}

/** How far those who must know a document have said that they do. */
export interface Knowledge {
  readonly revision: string
  readonly roles: readonly KnowledgeOf[]
  /** People, each once, whatever roles they hold. */
  readonly needed: number
  readonly acknowledged: number
}

/** @returns without roles for readers outside the organization */
export function knowledgeOf(publication: Publication, entry: PublishedDocument): Knowledge {
  const roles = whoMustKnow(publication, entry)
  const people = new Map(roles.flatMap((role) => role.people.map((one) => [one.id, one.acknowledged] as const)))
  const acknowledged = [...people.values()].filter((on) => on !== undefined).length
  return { revision: entry.revision, roles, needed: people.size, acknowledged }
}

/** @returns the roles whose holders must know the revision that is published; nothing for readers outside the organization */
export function whoMustKnow(
  publication: Publication,
  { document, revision }: PublishedDocument,
): readonly KnowledgeOf[] {
  const { current: qms, showsPeople } = publication
  if (!showsPeople) return []
  const given = new Map<string, CalendarDate>()
  for (const { fields } of acknowledgementsOf(qms, document.id)) {
    if (fields.revision !== revision || fields.on === undefined || fields.on > qms.today) continue
    for (const person of fields.people ?? []) given.set(person, given.get(person) ?? fields.on)
  }
  return (trainingOf(document).roles ?? []).map((role) => ({
    role: actorLink(publication, role),
    people: holdersOf(qms, role).map(({ id = '' }) => {
      const acknowledged = given.get(id)
      return { id, person: actorLink(publication, id), ...(acknowledged ? { acknowledged } : {}) }
    }),
  }))
}
