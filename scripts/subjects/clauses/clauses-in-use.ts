import type { QmsContent } from '../../core/model/qms.js'
import type { Clause, Standard } from '../../core/model/requirement.js'

/**
 * @returns the clauses in use that answer a clause, in full: itself, and for an edition that is not in use those of the
 * edition before that it comes from
 */
export function clausesInUse(
  { settings, standards }: Pick<QmsContent, 'settings' | 'standards'>,
  { id, crosswalk }: Standard,
  { clause, from = [] }: Clause,
): readonly string[] {
  const own = `${id}/${clause}`
  const isFollowed = crosswalk !== undefined && settings.standards.includes(crosswalk) && standards.has(crosswalk)
  return isFollowed && !settings.standards.includes(id) ? [own, ...from.map((one) => `${crosswalk}/${one}`)] : [own]
}
