import type { Qms } from '../../core/model/qms.js'
import type { Clause } from '../../core/model/requirement.js'
import type { ClauseBindings } from './clause-bindings.js'
import { judgeDocuments } from './judge-documents.js'
import { judgeRecords } from './judge-records.js'
import { JUDGEMENTS, type Judgement, type PartAnswer } from './part-answer.js'

/** @returns an answer to each thing that the clause asks for; none if it asks for nothing */
export function answerClause(qms: Qms, { information }: Clause, bindings: ClauseBindings): readonly PartAnswer[] {
  return information.map((asks) => (asks === 'maintain' ? judgeDocuments(qms, bindings) : judgeRecords(qms, bindings)))
}

/** @returns the worst; undefined when nothing is asked */
export function overallJudgement(parts: readonly PartAnswer[]): Judgement | undefined {
  return JUDGEMENTS.find((one) => parts.some(({ judgement }) => judgement === one))
}
