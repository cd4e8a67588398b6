import type { Clause, Standard } from '../../core/model/requirement.js'
import type { SiteLink } from '../shown/links/site-link.js'
import { clausePath } from '../shown/page-path.js'
import type { Publication } from '../shown/publication.js'

/** Where a clause comes from in the edition before, and what changes. */
export interface ClauseOrigin {
  readonly clauses: readonly SiteLink[]
  readonly change?: string
}

/** @returns undefined for editions without a crosswalk */
export function originOf(
  { shown: { settings, standards }, say }: Publication,
  { crosswalk }: Standard,
  { from, change }: Clause,
): ClauseOrigin | undefined {
  const before = crosswalk === undefined ? undefined : standards.get(crosswalk)
  if (!before || !from) return undefined
  const hasPage = settings.standards.includes(before.id)
  const clauses = from.map((number) => ({
    text: number,
    ...(hasPage && { path: clausePath(before.id, number) }),
    hint: `${say.term(before.name)}, ${number}: ${say.term(before.clauses.get(number)?.title ?? '')}`,
  }))
  return { clauses, ...(change && { change: say.term(change) }) }
}
