import { fieldText } from '../../core/model/fields.js'
import type { CalendarDate } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { byText } from '../../core/values/order.js'
import { holdersOf } from '../../subjects/people/people.js'
import { type RoleWithPage, rolesWithPage } from '../shown/links/roles-with-page.js'
import { actorLink, type DocumentLink, documentLink, entryLink, type SiteLink } from '../shown/links/site-link.js'
import { menuLinks } from '../shown/menu-links.js'
import type { PublishedDocument } from '../shown/publication.js'
import { type ApprovalAsked, approvalsAskedOf } from '../views/approvals-by.js'
import { audienceOf } from '../views/audience-of.js'
import { documentsOwnedBy } from '../views/documents-owned-by.js'
import { type DueView, dueOf } from '../views/due-view.js'
import { formsOf } from '../views/forms-of.js'
import { requiredReadingOfRole } from '../views/required-reading.js'
import type { Way } from '../views/way.js'
import type { BuildPages, PageSources } from './build-pages.js'

/** What a person who holds a role needs: what to know, what to fill in, what to do. */
export interface RolePage {
  readonly path: string
  readonly id: string
  readonly title: string
  readonly way: Way
  /** Responsibilities and authorities. */
  readonly document?: DocumentLink
  /** Empty for readers outside the organization. */
  readonly holders: readonly SiteLink[]
  readonly showsPeople: boolean
  /** The latest to come into force first. */
  readonly requiredReading: readonly RoleDocument[]
  readonly forms: readonly DocumentLink[]
  readonly keeps: readonly DocumentLink[]
  readonly asked: readonly ApprovalAsked[]
  readonly due: readonly DueView[]
}

interface RoleDocument {
  readonly document: DocumentLink
  readonly revision: string
  readonly since?: CalendarDate
  readonly change: string
  /** Of the page that shows what it changed. */
  readonly changes?: string
  /** How many of those who hold the role have acknowledged it. */
  readonly known?: { readonly of: number; readonly count: number }
}

export const rolePages: BuildPages<RolePage> = (sources) =>
  rolesWithPage(sources.publication).map((role) => buildRolePage(sources, role))

function buildRolePage(sources: PageSources, { id, title, path }: RoleWithPage): RolePage {
  const { publication } = sources
  const { working, showsPeople } = publication
  const document = documentLink(publication, id)
  const holders = showsPeople ? holdersOf(working, id).map((person) => actorLink(publication, person.id ?? '')) : []
  const requiredReading = requiredReadingOfRole(publication, id).map((entry) => viewDocument(sources, entry, path))
  return {
    path,
    id,
    title,
    way: { trail: [menuLinks(publication).people] },
    ...defined({ document }),
    holders,
    showsPeople,
    requiredReading: requiredReading.sort((a, b) => byText(b.since ?? '', a.since ?? '')),
    forms: formsOf(publication, id),
    keeps: documentsOwnedBy(publication, id),
    asked: showsPeople ? approvalsAskedOf(publication, id) : [],
    due: dueOf(publication, id),
  }
}

function viewDocument({ publication, changesOf }: PageSources, entry: PublishedDocument, role: string): RoleDocument {
  const since = entry.effective?.effectiveOn
  const changes = changesOf(entry).find(({ after }) => after.revision === entry.revision)?.path
  const known = audienceOf(publication, entry).find((one) => one.role.path === role)?.people
  return {
    document: entryLink(publication, entry),
    revision: entry.revision,
    ...defined({ since }),
    change: fieldText(entry.document.fields, 'change.summary') ?? '',
    ...defined({ changes }),
    ...(known && { known: countKnown(known) }),
  }
}

function countKnown(people: readonly { readonly acknowledged?: string }[]): NonNullable<RoleDocument['known']> {
  return { of: people.length, count: people.filter(({ acknowledged }) => acknowledged !== undefined).length }
}
