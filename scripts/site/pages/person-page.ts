import type { Person } from '../../core/model/generated-types.js'
import { defined } from '../../core/values/defined.js'
import { holdsRole } from '../../subjects/people/people.js'
import { peopleWithPage } from '../shown/links/people-with-page.js'
import { actorLink, type DocumentLink, entryLink, type SiteLink } from '../shown/links/site-link.js'
import { menuLinks } from '../shown/menu-links.js'
import { personPath } from '../shown/page-path.js'
import type { Publication } from '../shown/publication.js'
import { type ApprovalAsked, type ApprovalGiven, approvalsAskedOf, approvalsGivenBy } from '../views/approvals-by.js'
import type { Acknowledged } from '../views/audience-of.js'
import { documentsOwnedBy } from '../views/documents-owned-by.js'
import { type DueView, dueOf } from '../views/due-view.js'
import { type RecordsNaming, recordsNaming } from '../views/records-naming.js'
import { requiredReadingOfPerson } from '../views/required-reading.js'
import type { Way } from '../views/way.js'
import type { BuildPages } from './build-pages.js'

/** What a person keeps, must know, does and did. */
export interface PersonPage {
  readonly path: string
  readonly id: string
  readonly title: string
  readonly way: Way
  readonly roles: readonly SiteLink[]
  readonly reportsTo?: SiteLink
  readonly due: readonly DueView[]
  readonly asked: readonly ApprovalAsked[]
  /** What is not acknowledged comes first. */
  readonly requiredReading: readonly (Acknowledged & { readonly document: DocumentLink; readonly revision: string })[]
  /** By the role through which it is theirs. */
  readonly keeps: readonly { readonly as?: SiteLink; readonly documents: readonly DocumentLink[] }[]
  readonly records: readonly RecordsNaming[]
  readonly given: readonly ApprovalGiven[]
}

export const personPages: BuildPages<PersonPage> = ({ publication }) =>
  peopleWithPage(publication).map((person) => buildPersonPage(publication, person))

function buildPersonPage(publication: Publication, person: Person): PersonPage {
  const { id = '', name = id, reports_to: manager } = person
  const roles = rolesOf(publication, person)
  const asked = [id, ...roles].flatMap((actor) => approvalsAskedOf(publication, actor))
  return {
    path: personPath(id),
    id,
    title: name,
    way: { trail: [menuLinks(publication).people] },
    roles: roles.map((role) => actorLink(publication, role)),
    ...(manager && { reportsTo: actorLink(publication, manager) }),
    due: dueOf(publication, id),
    asked,
    requiredReading: requiredReading(publication, id),
    keeps: [id, ...roles]
      .map((actor) => ({
        ...(actor !== id && { as: actorLink(publication, actor) }),
        documents: documentsOwnedBy(publication, actor),
      }))
      .filter(({ documents }) => documents.length > 0),
    records: recordsNaming(publication, id),
    given: approvalsGivenBy(publication, id),
  }
}

/** @returns the roles that a person holds today */
export function rolesOf({ working }: Publication, person: Person): readonly string[] {
  const held = (person.roles ?? []).map(({ role = '' }) => role)
  return [...new Set(held)].filter((role) => holdsRole(person, role, working.today))
}

function requiredReading(publication: Publication, id: string): PersonPage['requiredReading'] {
  const known = requiredReadingOfPerson(publication, id).map(({ entry, acknowledged, earlier }) => ({
    document: entryLink(publication, entry),
    revision: entry.revision,
    ...defined({ acknowledged, earlier }),
  }))
  return [...known.filter(({ acknowledged }) => !acknowledged), ...known.filter(({ acknowledged }) => acknowledged)]
}
