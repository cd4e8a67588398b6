import type { Qms } from '../../core/model/qms.js'
import type { Clause, Standard } from '../../core/model/requirement.js'
import type { SiteLink } from '../shown/links/site-link.js'
import { clausePath } from '../shown/page-path.js'

/** Where a clause comes from in the edition before. */
export interface ClauseOrigin {
  /** In full, if that edition is in use and this one is not: what answers them is what there is. */
  readonly inUse: readonly string[]
  readonly view?: { readonly clauses: readonly SiteLink[]; readonly change?: string }
}

/** @returns nothing in use for editions without a crosswalk, or that are in use themselves */
export function originsOf(
  { settings, standards }: Qms,
  { id, crosswalk }: Standard,
  { from, change }: Clause,
): ClauseOrigin {
  const before = crosswalk === undefined ? undefined : standards.get(crosswalk)
  if (!before || !from) return { inUse: [] }
  const hasPage = settings.standards.includes(before.id)
  const isFollowed = hasPage && !settings.standards.includes(id)
  const clauses = from.map((number) => ({
    text: number,
    ...(hasPage && { path: clausePath(before.id, number) }),
    hint: `${before.name}, ${number}: ${before.clauses.get(number)?.title ?? ''}`,
  }))
  return {
    inUse: isFollowed ? from.map((number) => `${before.id}/${number}`) : [],
    view: { clauses, ...(change && { change }) },
  }
}
