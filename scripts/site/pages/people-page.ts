import { holdersOf } from '../../subjects/people/people.js'
import { peopleWithPage } from '../shown/links/people-with-page.js'
import { rolesWithPage } from '../shown/links/roles-with-page.js'
import { actorLink, type SiteLink } from '../shown/links/site-link.js'
import { PEOPLE_PATH, personPath } from '../shown/page-path.js'
import type { Publication } from '../shown/publication.js'
import { documentsOwnedBy } from '../views/documents-owned-by.js'
import { dueOf } from '../views/due-view.js'
import { requiredReadingOfPerson, requiredReadingOfRole } from '../views/required-reading.js'
import type { BuildPages } from './build-pages.js'
import { rolesOf } from './person-page.js'

/** Roles with those who hold them, and people with what waits for them. */
export interface PeoplePage {
  readonly path: string
  readonly title: string
  readonly showsPeople: boolean
  readonly roles: readonly {
    readonly role: SiteLink
    readonly holders: readonly SiteLink[]
    readonly keeps: number
    readonly requiredReading: number
  }[]
  readonly people: readonly {
    readonly person: SiteLink
    readonly roles: readonly SiteLink[]
    /** Documents that they must know and have not acknowledged. */
    readonly unknown: number
    readonly overdue: number
  }[]
}

/** @returns undefined when there are no people and no roles to show */
export const peoplePages: BuildPages<PeoplePage> = ({ publication }) => {
  const { showsPeople, say } = publication
  const [roles, people] = [viewRoles(publication), viewPeople(publication)]
  if (roles.length + people.length === 0) return []
  return [{ path: PEOPLE_PATH, title: showsPeople ? say`Roles and people` : say`Roles`, showsPeople, roles, people }]
}

function viewRoles(publication: Publication): PeoplePage['roles'] {
  const { working, showsPeople } = publication
  return rolesWithPage(publication).map(({ id, title, path }) => ({
    role: { text: title, path },
    holders: showsPeople ? holdersOf(working, id).map((person) => actorLink(publication, person.id ?? '')) : [],
    keeps: documentsOwnedBy(publication, id).length,
    requiredReading: requiredReadingOfRole(publication, id).length,
  }))
}

function viewPeople(publication: Publication): PeoplePage['people'] {
  return peopleWithPage(publication).map((person) => {
    const { id = '', name = id } = person
    return {
      person: { text: name, path: personPath(id) },
      roles: rolesOf(publication, person).map((role) => actorLink(publication, role)),
      unknown: requiredReadingOfPerson(publication, id).filter(({ acknowledged }) => !acknowledged).length,
      overdue: dueOf(publication, id).filter(({ daysLate }) => daysLate > 0).length,
    }
  })
}
