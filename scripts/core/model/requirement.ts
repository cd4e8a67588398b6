/** One edition of a standard: clause numbers and our own-word titles, never its text. */
export interface Standard {
  /** Such as `iso-9001-2015`. */
  readonly id: string
  readonly name: string
  readonly title: string
  readonly status: 'published' | 'not-confirmed'
  readonly note?: string
  /** The edition that `from` of each clause refers to. */
  readonly crosswalk?: string
  readonly clauses: ReadonlyMap<string, Clause>
}

export interface Clause {
  readonly clause: string
  readonly title: string
  /** What it asks for: documented information maintained (documents), retained (records), or neither. */
  readonly information: readonly ('maintain' | 'retain')[]
  readonly may_be_not_applicable: boolean
  /** Documented information is asked for only where the clause applies at all. */
  readonly where_applicable?: boolean
  readonly from?: readonly string[]
  readonly change?: string
}

/** @returns the full name `iso-9001-2015/7.5.2` of a clause as written; a bare number belongs to the first standard */
export function fullClause(written: string, standards: readonly string[]): string {
  return written.includes('/') ? written : `${standards[0] ?? ''}/${written}`
}

/** @returns whether `clause` is `ancestor` or lies below it: 8.5.1 lies below 8.5, and 8.5.12 does not lie below 8.5.1 */
export function isWithinClause(clause: string, ancestor: string): boolean {
  return clause === ancestor || clause.startsWith(`${ancestor}.`)
}

/** @returns the clause that a clause lies directly below; '' for a chapter */
export function parentClause(clause: string): string {
  return clause.slice(0, Math.max(0, clause.lastIndexOf('.')))
}

/** @returns those that have no clause below them: a chapter is answered, and covered, by its parts */
export function clausesWithoutParts({ clauses }: Standard): readonly Clause[] {
  const wholes = new Set([...clauses.keys()].map(parentClause))
  return [...clauses.values()].filter(({ clause }) => !wholes.has(clause))
}
