import type { Qms } from '../../core/model/qms.js'
import type { Clause } from '../../core/model/requirement.js'
import { once } from '../../core/values/once.js'
import { answerClause, overallJudgement } from './clause-answer.js'
import { bindingsOf, type ClauseBindings } from './clause-bindings.js'
import { exclusionsInForce, findExclusion } from './exclusions.js'
import { JUDGEMENT_LABELS, type Judgement } from './part-answer.js'

/** A clause of a standard in use, and what answers it. */
export interface AnsweredClause {
  /** With its standard: `iso-9001-2015/7.5.2`. */
  readonly full: string
  readonly clause: Clause
  readonly answer: Judgement | 'not-applicable' | 'nothing-asked'
  readonly label: string
  /** In sentences; empty where nothing is asked. */
  readonly reason: string
  readonly bindings: ClauseBindings
}

/** The clauses that ask for something or that documents name, standard by standard, in their order. */
export const answeredClauses = once((qms: Qms): readonly AnsweredClause[] => {
  const exclusions = exclusionsInForce(qms)
  return qms.settings.standards.flatMap((id) =>
    [...(qms.standards.get(id)?.clauses.values() ?? [])].flatMap((clause): readonly AnsweredClause[] => {
      const full = `${id}/${clause.clause}`
      const bindings = bindingsOf(qms, [full])
      const known = { full, clause, bindings }
      const exclusion = findExclusion(exclusions, full)
      if (exclusion)
        return [{ ...known, answer: 'not-applicable', label: 'Not applicable', reason: exclusion.justification ?? '' }]
      const parts = answerClause(qms, clause, bindings)
      const answer = overallJudgement(parts)
      if (answer) {
        const reason = parts.map((part) => part.reason).join(' ')
        return [{ ...known, answer, label: JUDGEMENT_LABELS[answer], reason }]
      }
      if (bindings.documents.length + bindings.recordTypes.length === 0) return []
      return [{ ...known, answer: 'nothing-asked', label: 'Nothing required', reason: '' }]
    }),
  )
})
