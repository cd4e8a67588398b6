import type { Qms } from '../../core/model/qms.js'
import type { Clause, Standard } from '../../core/model/requirement.js'
import { counted } from '../../core/words/counted.js'
import { statusOf } from '../approval/status.js'
import { answerClause, overallJudgement } from './clause-answer.js'
import { bindingsOf, type ClauseBindings } from './clause-bindings.js'
import { latestEvidence } from './evidence.js'
import { exclusionsInForce, findExclusion } from './exclusions.js'
import { JUDGEMENT_LABELS } from './part-answer.js'

/** @returns how the system answers a clause, then the documents with their status and the types of records, a line each */
export function heldForClause(qms: Qms, { id }: Standard, clause: Clause): readonly string[] {
  const name = `${id}/${clause.clause}`
  const exclusion = findExclusion(exclusionsInForce(qms), name)
  if (exclusion) return [`Not applicable. ${exclusion.justification ?? 'The scope leaves it out.'}`]
  const bindings = bindingsOf(qms, [name])
  const held = [
    ...bindings.documents.map((one) => `- ${one.id || one.path}  ${one.title} (${statusOf(qms, one)})`),
    ...bindings.recordTypes.map((type) => `- ${recordsInWords(qms, type)}`),
  ]
  if (held.length === 0 && clause.information.length === 0)
    return ['The clause asks for no document and no records, and none here names it.']
  return [judge(qms, clause, bindings), ...(held.length > 0 ? ['', ...held] : [])]
}

/** What is answered says so in its reasons. */
function judge(qms: Qms, clause: Clause, bindings: ClauseBindings): string {
  const parts = answerClause(qms, clause, bindings)
  const judgement = overallJudgement(parts)
  if (!judgement) return 'Not judged: the clause asks for no document and no records.'
  const label = judgement === 'answered' ? [] : [`${JUDGEMENT_LABELS[judgement]}.`]
  return [...label, ...parts.map(({ reason }) => reason)].join(' ')
}

function recordsInWords(qms: Qms, type: string): string {
  const count = qms.documents.filter((one) => one.type === type).length
  const latest = latestEvidence(qms, [type])
  const newest = latest ? `, the latest is ${latest.document.id || latest.document.path} of ${latest.on}` : ''
  return `${type}: ${count === 0 ? 'none yet' : counted(count, 'record')}${newest}`
}
