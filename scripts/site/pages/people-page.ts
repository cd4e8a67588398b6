import { holdersOf } from '../../subjects/people/people.js'
import { peopleWithPage } from '../links/people-with-page.js'
import { rolesWithPage } from '../links/roles-with-page.js'
import { actorLink, type SiteLink } from '../links/site-link.js'
import { PEOPLE_PATH, personPath } from '../page-path.js'
import type { Publication } from '../publication.js'
import { dueOf } from '../views/due-view.js'
import { keptBy } from '../views/kept-by.js'
import { knownByPerson, knownByRole } from '../views/must-know.js'
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
    readonly mustKnow: number
  }[]
  readonly people: readonly {
    readonly person: SiteLink
    readonly roles: readonly SiteLink[]
    /** Documents that they must know and have not acknowledged. */
    readonly unknown: number
    readonly overdue: number
  }[]
}

/** @returns undefined when there is nobody and no role to show */
export const peoplePages: BuildPages<PeoplePage> = ({ publication }) => {
  const { showsPeople } = publication
  const [roles, people] = [viewRoles(publication), viewPeople(publication)]
  if (roles.length + people.length === 0) return []
  return [{ path: PEOPLE_PATH, title: showsPeople ? 'Roles and people' : 'Roles', showsPeople, roles, people }]
}

function viewRoles(publication: Publication): PeoplePage['roles'] {
  const { current: qms, showsPeople } = publication
  return rolesWithPage(publication).map(({ id, title, path }) => ({
    role: { text: title, path },
    holders: showsPeople ? holdersOf(qms, id).map((person) => actorLink(publication, person.id ?? '')) : [],
    keeps: keptBy(publication, id).length,
    mustKnow: knownByRole(publication, id).length,
  }))
}

function viewPeople(publication: Publication): PeoplePage['people'] {
  return peopleWithPage(publication).map((person) => {
    const { id = '', name = id } = person
    return {
      person: { text: name, path: personPath(id) },
      roles: rolesOf(publication, person).map((role) => actorLink(publication, role)),
      unknown: knownByPerson(publication, id).filter(({ acknowledged }) => !acknowledged).length,
      overdue: dueOf(publication, id).filter(({ daysLate }) => daysLate > 0).length,
    }
  })
}
