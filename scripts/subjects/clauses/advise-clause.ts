import { parentClause, type Standard } from '../../core/model/requirement.js'

/** @returns what to write in place of a clause that the standard does not have: what lies below the nearest one around it */
export function adviseClause(standard: Standard, clause: string): string {
  const around = clauseAround(standard, clause)
  const below = [...standard.clauses.keys()].filter((key) => clauseAround(standard, key) === around)
  if (below.length === 0) return `Write ${around}, which is not divided any further.`
  return `Write one of ${[...(around ? [around] : []), ...below].join(', ')}.`
}

/** @returns the nearest clause above that the standard has; empty if there is none */
function clauseAround({ clauses }: Pick<Standard, 'clauses'>, clause: string): string {
  const above = parentClause(clause)
  return above === '' || clauses.has(above) ? above : clauseAround({ clauses }, above)
}
