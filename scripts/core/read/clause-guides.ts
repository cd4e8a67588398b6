import type { ClauseGuide } from '../model/clause-guide.js'
import { platform } from '../platform/current-platform.js'
import { once } from '../values/once.js'

/** @returns what each clause of an edition wants, by number; empty for an edition of which the toolkit has no explanation */
export const clauseGuides = once((edition: string): ReadonlyMap<string, ClauseGuide> => {
  const { toolkit, packages } = platform()
  const isName = /^[a-z0-9-]+$/.test(edition)
  const source = isName ? toolkit.read(`schemas/clause-guides/${edition}.yml`) : undefined
  if (source === undefined) return new Map()
  const { clauses }: { clauses: readonly ClauseGuide[] } = packages.yaml.parse(source, { schema: 'failsafe' })
  return new Map(clauses.map((guide) => [guide.clause, guide]))
})
