import type { ClauseGuide } from '../model/clause-guide.js'
import type { Standard } from '../model/requirement.js'
import { platform } from '../platform/current-platform.js'
import { once } from '../values/once.js'

/**
 * @returns what each clause of an edition wants, by number; of an edition without an explanation, what the clauses want from
 * which they come in an earlier edition of the same standard; empty where there is neither
 */
export const guidesOfEdition = once(({ id, crosswalk = '', clauses }: Standard): ReadonlyMap<string, ClauseGuide> => {
  const own = readGuides(id)
  if (own.size > 0 || withoutYear(crosswalk) !== withoutYear(id)) return own
  const earlier = readGuides(crosswalk)
  const found = [...clauses.values()].flatMap(({ clause, from: [only = '', ...others] = [] }) => {
    const guide = others.length === 0 ? earlier.get(only) : undefined
    return guide ? [{ ...guide, clause }] : []
  })
  return new Map(found.map((guide) => [guide.clause, guide]))
})

const readGuides = once((edition: string): ReadonlyMap<string, ClauseGuide> => {
  const { toolkit, packages } = platform()
  const isName = /^[a-z0-9-]+$/.test(edition)
  const source = isName ? toolkit.read(`schemas/clause-guides/${edition}.yml`) : undefined
  if (source === undefined) return new Map()
  const { clauses }: { clauses: readonly ClauseGuide[] } = packages.yaml.parse(source, { schema: 'failsafe' })
  return new Map(clauses.map((guide) => [guide.clause, guide]))
})

function withoutYear(edition: string): string {
  return edition.replace(/-\d{4}$/, '')
}
