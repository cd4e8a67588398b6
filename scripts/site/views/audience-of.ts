import type { CalendarDate } from '../../core/values/date.js'
import { readingsOf } from '../../subjects/approval/readings.js'
import { trainingOf } from '../../subjects/approval/training-gate.js'
import { whoKnows } from '../../subjects/approval/who-knows.js'
import { readersOn } from '../../subjects/people/people.js'
import { actorLink, type SiteLink } from '../shown/links/site-link.js'
import type { Publication, PublishedDocument } from '../shown/publication.js'

/** Who must know a document, and who has said so. */
export interface KnowledgeOf {
  readonly role: SiteLink
  readonly people: readonly KnowledgeOfPerson[]
}

interface KnowledgeOfPerson extends Acknowledged {
  readonly id: string
  readonly person: SiteLink
}

/** What a person has said of a document; undefined when they have said nothing. */
export interface Acknowledged {
  /** Since when they know the revision that is published. */
  readonly acknowledged?: CalendarDate
  /** Another revision that they know, and not this one. */
  readonly earlier?: string
}

/** @returns the roles whose holders must know the revision that is published; nothing for readers outside the organization */
export function audienceOf(publication: Publication, entry: PublishedDocument): readonly KnowledgeOf[] {
  const { working, showsPeople } = publication
  const roles = trainingOf(entry.document).roles ?? []
  if (!showsPeople || roles.length === 0) return []
  const said = acknowledgedBy(publication, entry)
  return roles.map((role) => ({
    role: actorLink(publication, role),
    people: readersOn(working, role, working.today).map(({ id = '' }) => ({
      id,
      person: actorLink(publication, id),
      ...said.get(id),
    })),
  }))
}

function acknowledgedBy(
  { working }: Publication,
  { document, revision }: PublishedDocument,
): ReadonlyMap<string, Acknowledged> {
  const others = readingsOf(working, document.id).flatMap(({ on, people, revision: earlier = '' }) =>
    on !== undefined && on <= working.today ? people.map((person) => [person, { earlier }] as const) : [],
  )
  const known = [...whoKnows(working, document, revision)].map(
    ([person, acknowledged]) => [person, { acknowledged }] as const,
  )
  return new Map<string, Acknowledged>([...others, ...known])
}
