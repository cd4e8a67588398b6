import { isPublishableId } from '../../../core/values/is-publishable-id.js'
import { once } from '../../../core/values/once.js'
import { byText } from '../../../core/values/order.js'
import { isActive } from '../../../subjects/people/people.js'
import { describesRole } from '../../../subjects/people/roles.js'
import { rolePath } from '../page-path.js'
import type { Publication } from '../publication.js'

/** A role that has a page of its own. */
export interface RoleWithPage {
  readonly id: string
  readonly title: string
  readonly path: string
}

/** @returns the roles whose document is published, and those that a person holds, by title */
export const rolesWithPage = once((publication: Publication): readonly RoleWithPage[] => {
  const { entries } = publication
  const written = [...entries.values()].filter(
    ({ document, shownAs }) => describesRole(document) && shownAs !== 'retired',
  )
  const ids = new Set([...written.map(({ document }) => document.id), ...rolesHeld(publication)])
  const roles = [...ids].filter(isPublishableId).map((id) => ({
    id,
    title: entries.get(id)?.document.title || inWords(id),
    path: rolePath(id),
  }))
  return roles.sort((a, b) => byText(a.title, b.title))
})

const byId = once((publication: Publication) => new Map(rolesWithPage(publication).map((role) => [role.id, role])))

/** @returns the page of a role; nothing for anybody or anything else */
export function findRole(publication: Publication, id: string): RoleWithPage | undefined {
  return byId(publication).get(id)
}

function rolesHeld({ working, showsPeople }: Publication): readonly string[] {
  if (!showsPeople) return []
  const here = working.people.filter((person) => isActive(person, working.today))
  return here.flatMap(({ roles = [] }) => roles.map(({ role = '' }) => role)).filter(Boolean)
}

/** @returns `quality-manager` as `Quality manager` */
function inWords(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
