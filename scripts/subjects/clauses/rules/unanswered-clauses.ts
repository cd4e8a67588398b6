import type { Clause, Standard } from '../../../core/model/requirement.js'
import { groupBy } from '../../../core/values/group-by.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { overallJudgement } from '../clause-answer.js'
import type { NearAnswer, PartAnswer } from '../part-answer.js'
import type { JudgedClause } from './judged-clauses.js'

/** @returns what nothing provides, nor will: one message for all clauses that wait for the same document */
export function describeGaps(judged: readonly JudgedClause[], standard: Standard): readonly string[] {
  const gaps = withParts(judged, ({ judgement, isDocumented }) => judgement === 'gap' && !isDocumented)
  const nearOf = ({ parts }: JudgedClause) => parts.find(({ near }) => near)?.near
  const causes = groupBy(gaps, (gap) => {
    const near = nearOf(gap)
    return near ? `${near.document} ${near.does} ${near.fault}` : gap.clause.clause
  })
  return [...causes.values()].map((same) => {
    const [first] = same as [JudgedClause]
    const near = nearOf(first)
    if (near && same.length > 1)
      return `${named(same, standard)} require documents or records, but nothing in force provides them. ${howNear(near, 'them')}`
    const wanted = first.parts.map(({ asks }) => (asks === 'document' ? 'a document' : asks)).join(' and ')
    const advice = near ? howNear(near, 'it') : adviceOn(first.clause)
    return `Clause ${first.clause.clause} of ${standard.name} (${first.clause.title}) requires ${wanted}, but nothing in force provides that. ${advice}`
  })
}

/** @returns records that a document in force says there should be, and there is none */
export function describeUnrecorded(judged: readonly JudgedClause[], standard: Standard): readonly string[] {
  const missing = withParts(judged, ({ judgement, isDocumented }) => judgement === 'gap' && isDocumented === true)
  if (missing.length === 0) return []
  return [
    `${named(missing, standard)} ${missing.length > 1 ? 'ask' : 'asks'} for records, and there is none yet of type ${evidence(missing)}. Record what was done.`,
  ]
}

export function describeOldEvidence(
  judged: readonly JudgedClause[],
  standard: Standard,
  months: number,
): readonly string[] {
  const old = withParts(judged, ({ judgement }) => judgement === 'evidence-too-old')
  if (old.length === 0) return []
  return [
    `${named(old, standard)} ${old.length > 1 ? 'ask' : 'asks'} for records, and none is of the last ${months} months. The latest: ${evidence(old)}. Record what was done since.`,
  ]
}

/** @returns one line with a count */
export function describeNotJudged(judged: readonly JudgedClause[], standard: Standard): readonly string[] {
  const open = judged.filter(({ parts }) => overallJudgement(parts) === 'not-judged')
  if (open.length === 0) return []
  const waiting = withParts(open, (part) => isNotJudged(part) && part.asks === 'document')
  const untyped = withParts(open, (part) => isNotJudged(part) && part.asks === 'records')
  const causes = [
    ...(untyped.length > 0 ? [`No record type is made for ${numbers(untyped)}.`] : []),
    ...(waiting.length > 0
      ? [`Nothing is approved here yet, so no document is known to be in force for ${numbers(waiting)}.`]
      : []),
  ]
  return [
    `${open.length} of the ${judged.length} clauses of ${standard.name} that ask for documents or records ${open.length === 1 ? 'is' : 'are'} not judged. ${causes.join(' ')} Look at ${open.length === 1 ? 'it' : 'them'} yourself.`,
  ]
}

function isNotJudged({ judgement }: PartAnswer): boolean {
  return judgement === 'not-judged'
}

function withParts(judged: readonly JudgedClause[], isWanted: (part: PartAnswer) => boolean): readonly JudgedClause[] {
  return judged
    .map(({ clause, parts }) => ({ clause, parts: parts.filter(isWanted) }))
    .filter(({ parts }) => parts.length > 0)
}

function named(judged: readonly JudgedClause[], { name }: Standard): string {
  return `${judged.length > 1 ? 'Clauses' : 'Clause'} ${numbers(judged)} of ${name}`
}

function numbers(judged: readonly JudgedClause[]): string {
  return listInWords(judged.map(({ clause }) => clause.clause))
}

function evidence(judged: readonly JudgedClause[]): string {
  return judged.map(({ clause, parts }) => `${parts.map((part) => part.evidence).join()} (${clause.clause})`).join(', ')
}

function howNear({ document, does, fault }: NearAnswer, what: 'it' | 'them'): string {
  return `${document} ${does === 'answers' ? `answers ${what}` : `leaves ${what} out`} but ${fault}.`
}

function adviceOn({ may_be_not_applicable: mayBeLeftOut }: Clause): string {
  const advice = 'Name the clause in “clauses” of the document that does, and the record types in its “records”'
  return mayBeLeftOut ? `${advice}; if it does not apply, say so in the scope.` : `${advice}.`
}
