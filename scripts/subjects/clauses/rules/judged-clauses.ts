import type { Qms } from '../../../core/model/qms.js'
import type { Clause, Standard } from '../../../core/model/requirement.js'
import { answerClause } from '../clause-answer.js'
import { bindingsOf } from '../clause-bindings.js'
import { type Exclusion, findExclusion } from '../exclusions.js'
import { nearExclusion } from '../near-answers.js'
import type { PartAnswer } from '../part-answer.js'

/** A clause that applies and asks for something, and how each thing that it asks for is answered. */
export interface JudgedClause {
  readonly clause: Clause
  readonly parts: readonly PartAnswer[]
}

/** @returns the clauses of an edition that ask for documents or records, but those that the scope leaves out */
export function judgeClauses(
  qms: Qms,
  { id, clauses }: Standard,
  exclusions: readonly Exclusion[],
): readonly JudgedClause[] {
  return [...clauses.values()].flatMap((clause) => {
    const full = `${id}/${clause.clause}`
    if (clause.information.length === 0 || findExclusion(exclusions, full)) return []
    const parts = answerClause(qms, clause, bindingsOf(qms, [full]))
    return [{ clause, parts: parts.map((part) => withExclusion(qms, full, part)) }]
  })
}

function withExclusion(qms: Qms, clause: string, part: PartAnswer): PartAnswer {
  const near = part.judgement === 'gap' && !part.near && !part.isDocumented ? nearExclusion(qms, clause) : undefined
  return near ? { ...part, near } : part
}
