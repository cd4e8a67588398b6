import type { Person } from '../../../core/model/generated-types.js'
import { isPublishableId } from '../../../core/values/is-publishable-id.js'
import { once } from '../../../core/values/once.js'
import { byText } from '../../../core/values/order.js'
import { isActive } from '../../../subjects/people/people.js'
import type { Publication } from '../publication.js'

/** @returns those who are here today and may be named to the readers, by name. Who has left keeps the name on records. */
export const peopleWithPage = once(({ working, showsPeople }: Publication): readonly Person[] => {
  if (!showsPeople) return []
  const here = working.people.filter((person) => isActive(person, working.today) && isPublishableId(person.id ?? ''))
  const each = new Map(here.map((person) => [person.id?.toLowerCase(), person]))
  return [...each.values()].sort((a, b) => byText(a.name ?? '', b.name ?? ''))
})

const ids = once((publication: Publication) => new Set(peopleWithPage(publication).map(({ id }) => id)))

/** @returns whether a person has a page */
export function hasPersonPage(publication: Publication, id: string): boolean {
  return ids(publication).has(id)
}
