import { holdersOf, holdsRole, isActive } from '../../lifecycle/people.js'
import { trainingOf } from '../../lifecycle/training-gate.js'
import { fieldText } from '../../model/fields.js'
import type { Person } from '../../model/generated-types.js'
import { byId } from '../by-id.js'
import { PEOPLE_PATH } from '../page-path.js'
import { actorLink, type DocumentLink, documentLink, entryLink, type SiteLink } from '../parts/site-link.js'
import { whoMustKnow } from '../parts/who-must-know.js'
import type { Publication, PublishedDocument } from '../publication.js'
import type { BuildPages } from './build-pages.js'

/** Who does what: roles with those who hold them, people with what they keep and must know. */
export interface PeoplePage {
  readonly path: string
  readonly title: string
  readonly roles: readonly RoleView[]
  readonly people: readonly PersonView[]
}

interface RoleView {
  readonly id: string
  readonly name: SiteLink
  readonly holders: readonly SiteLink[]
  readonly owns: readonly DocumentLink[]
  readonly mustKnow: readonly DocumentLink[]
}

interface PersonView {
  readonly id: string
  readonly name: string
  readonly roles: readonly SiteLink[]
  readonly owns: readonly DocumentLink[]
  readonly mustKnow: readonly { readonly document: DocumentLink; readonly acknowledged?: string }[]
}

/** @returns nothing for readers outside the organization, or if nobody is listed */
export const peoplePages: BuildPages<PeoplePage> = ({ publication }) => {
  const page = buildPeoplePage(publication)
  return page ? [page] : []
}

function buildPeoplePage(publication: Publication): PeoplePage | undefined {
  const { current: qms, showsPeople } = publication
  if (!showsPeople || qms.people.length === 0) return undefined
  const here = qms.people.filter((person) => isActive(person, qms.today))
  const roles = [...new Set(here.flatMap((person) => rolesOf(publication, person)))]
  return {
    path: PEOPLE_PATH,
    title: 'Roles and people',
    roles: roles.map((role) => viewRole(publication, role)).sort(byName),
    people: here.map((person) => viewPerson(publication, person)).sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

function rolesOf({ current: qms }: Publication, person: Person): readonly string[] {
  const held = (person.roles ?? []).map(({ role = '' }) => role)
  return [...new Set(held)].filter((role) => holdsRole(person, role, qms.today))
}

function viewRole(publication: Publication, id: string): RoleView {
  const { current: qms } = publication
  const mustKnow = inForce(publication).filter(({ document }) => trainingOf(document).roles?.includes(id))
  return {
    id,
    name: documentLink(publication, id) ?? { text: id.replaceAll('-', ' ') },
    holders: holdersOf(qms, id).map((person) => actorLink(publication, person.id ?? '')),
    owns: ownedBy(publication, id),
    mustKnow: mustKnow.map((entry) => entryLink(publication, entry)),
  }
}

function viewPerson(publication: Publication, person: Person): PersonView {
  const { id = '', name = id } = person
  const mine = (entry: PublishedDocument) =>
    whoMustKnow(publication, entry).flatMap(({ people }) =>
      people.filter(({ person: { path } }) => path === actorLink(publication, id).path),
    )
  const mustKnow = inForce(publication).flatMap((entry) => {
    const [line] = mine(entry)
    if (!line) return []
    return [
      { document: entryLink(publication, entry), ...(line.acknowledged ? { acknowledged: line.acknowledged } : {}) },
    ]
  })
  const roles = rolesOf(publication, person)
  return {
    id,
    name,
    roles: roles.map((role) => actorLink(publication, role)),
    owns: ownedBy(publication, id),
    mustKnow,
  }
}

function ownedBy(publication: Publication, actor: string): readonly DocumentLink[] {
  const owned = inForce(publication).filter(({ current }) => fieldText(current.fields, 'owner') === actor)
  return owned.map((entry) => entryLink(publication, entry))
}

function inForce({ entries }: Publication): readonly PublishedDocument[] {
  return [...entries.values()]
    .filter(({ standing }) => standing === 'in force')
    .sort((a, b) => byId(a.document, b.document))
}

function byName(a: RoleView, b: RoleView): number {
  return a.name.text < b.name.text ? -1 : 1
}
