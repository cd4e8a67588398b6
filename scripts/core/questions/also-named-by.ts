import type { Link } from '../model/qms.js'

/** So many documents do not all have the same mistake: their common cause is reported once. */
export const MANY_LINKS = 4

/** @returns where else a name is that is reported once, at the first of these links */
export function alsoNamedBy(links: readonly Link[]): string {
  const [, ...others] = [...new Set(links.map(({ from }) => from.id || from.path))]
  const shown = others.slice(0, 3).join(', ')
  return `${others.length} more name it: ${shown}${others.length > 3 ? ' and so on' : ''}.`
}
