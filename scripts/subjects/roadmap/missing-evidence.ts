import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import { fullClause } from '../../core/model/requirement.js'
import type { MilestoneEvidence } from '../../core/model/roadmap-method.js'
import { documentsInForce } from '../approval/documents-in-force.js'
import { answerClause } from '../clauses/clause-answer.js'
import { bindingsOf } from '../clauses/clause-bindings.js'
import { latestEvidence } from '../clauses/evidence.js'
import { isClosed } from '../documents/is-closed.js'
import { evidencePoints } from './evidence-points.js'

/** @returns what is missing before a milestone is reached, a sentence each; nothing once it is reached */
export function missingEvidence(qms: Qms, evidence: MilestoneEvidence): readonly string[] {
  const { in_force = [], recorded = [], answered = [], points = [] } = evidence
  if (in_force.length + recorded.length + answered.length + points.length === 0)
    return ['Nothing says what would show that it is reached.']
  const typesInForce = new Set(documentsInForce(qms).map(({ type }) => type))
  return [
    ...in_force.filter((name) => !typesInForce.has(name)).map((name) => `No ${titleOf(qms, name)} is in force.`),
    ...recorded
      .filter((name) => latestEvidence(qms, [name]) === undefined)
      .map((name) => `No ${titleOf(qms, name)} shows that it was done.`),
    ...answered.flatMap((clause) => openInClause(qms, clause)),
    ...points.flatMap((id) => openInPoint(qms, id)),
  ]
}

function titleOf({ types }: Qms, name: string): string {
  return types.get(name)?.title.toLowerCase() ?? `“${name}”`
}

function openInPoint(qms: Qms, id: string): readonly string[] {
  const point = evidencePoints(qms).get(id)
  if (!point) return [`There is no point of readiness called “${id}”.`]
  return point.answer === 'ready' ? [] : [`${point.question} ${point.why}`]
}

function openInClause(qms: Qms, written: string): readonly string[] {
  const full = fullClause(written, qms.settings.standards)
  const [standard = '', number = ''] = full.split('/')
  const clause = qms.standards.get(standard)?.clauses.get(number)
  if (!clause) return [`No standard in use has a clause ${written}.`]
  const parts = answerClause(qms, clause, bindingsOf(qms, [full]))
  if (parts.length > 0)
    return parts.flatMap(({ judgement, reason }) => (judgement === 'answered' ? [] : `${written}: ${reason}`))
  const gaps = qms
    .ofType('gap')
    .filter(({ fields }) => fullClause(fields.clause ?? '', qms.settings.standards) === full)
  return gaps.length > 0 && gaps.every((gap) => isClosed(qms, gap as Document))
    ? []
    : [`${written} asks for nothing in writing, and no closed gap says that people have looked.`]
}
