import type { Document } from '../../core/model/document.js'
import type { DocumentType } from '../../core/model/document-type.js'
import { isList } from '../../core/model/fields.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { Qms, QmsContent } from '../../core/model/qms.js'
import { fullClause } from '../../core/model/requirement.js'
import { isKeptElsewhere } from '../../core/questions/used-types.js'

/** What there is to answer one clause, whether or not it does. */
export interface ClauseBindings {
  /** Maintained documents that name the clause, or whose type is made for it. */
  readonly documents: readonly Document[]
  /** Types made for the clause whose documents are records, or hold measured results. */
  readonly recordTypes: readonly string[]
}

const NONE: ClauseBindings = { documents: [], recordTypes: [] }

/** Our own types name clauses of this edition without saying so. */
const TYPES_STANDARD = ['iso-9001-2015']

/** @returns what is bound to any of these clauses, each with its standard */
export function bindingsOf(qms: Qms, clauses: readonly string[]): ClauseBindings {
  const all = clauses.map((clause) => bindings(qms).get(clause) ?? NONE)
  return {
    documents: [...new Set(all.flatMap(({ documents }) => documents))],
    recordTypes: [...new Set(all.flatMap(({ recordTypes }) => recordTypes))],
  }
}

const bindings = onceForAllDays((qms): ReadonlyMap<string, ClauseBindings> => {
  const found = new Map<string, { readonly documents: Document[]; readonly recordTypes: string[] }>()
  const at = (clause: string) => {
    const bound = found.get(clause) ?? { documents: [], recordTypes: [] }
    found.set(clause, bound)
    return bound
  }
  for (const type of qms.types.values())
    if (holdsEvidence(type) && !isKeptElsewhere(qms, type))
      for (const clause of clausesOfType(type)) at(clause).recordTypes.push(type.name)
  for (const document of qms.maintained) {
    const type = qms.typeOf(document)
    const clauses = new Set([...(type ? clausesOfType(type) : []), ...ownClauses(qms, document)])
    for (const clause of clauses) at(clause).documents.push(document)
  }
  return found
})

/** @returns the full names of the clauses that a type is made for */
export function clausesOfType({ clauses }: DocumentType): readonly string[] {
  return clauses.map((clause) => fullClause(clause, TYPES_STANDARD))
}

function holdsEvidence({ control, fields }: DocumentType): boolean {
  return control === 'retained' || fields.some(({ path }) => path.join('.') === 'results.*.on')
}

function ownClauses(qms: QmsContent, { fields }: Document): readonly string[] {
  return isList(fields.clauses)
    ? fields.clauses.map((clause) => fullClause(String(clause), qms.settings.standards))
    : []
}
