import type { Publication, PublishedDocument } from '../shown/publication.js'
import { audienceOf, type KnowledgeOf } from './audience-of.js'

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
  const roles = audienceOf(publication, entry)
  const people = new Map(roles.flatMap((role) => role.people.map((one) => [one.id, one.acknowledged] as const)))
  const acknowledged = [...people.values()].filter((on) => on !== undefined).length
  return { revision: entry.revision, roles, needed: people.size, acknowledged }
}
