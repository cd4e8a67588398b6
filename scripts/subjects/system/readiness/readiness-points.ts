import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { addMonths, isOverdue, LAST_DAY, laterDay } from '../../../core/values/date.js'
import { counted } from '../../../core/words/counted.js'
import { namesInShort } from '../../../core/words/names-in-short.js'
import { dueItems } from '../../actions/due/due-items.js'
import { documentsInForce } from '../../approval/documents-in-force.js'
import { auditCycleOf } from '../../audit/audit-cycle.js'
import { answeredClauses } from '../../clauses/answered-clauses.js'
import { answerClause } from '../../clauses/clause-answer.js'
import type { PartAnswer } from '../../clauses/part-answer.js'
import { requiredCompetences } from '../../competence/required-competences.js'
import { hasBegun } from '../../documents/has-begun.js'
import { isClosed } from '../../documents/is-closed.js'
import { isProcess } from '../../documents/kinds.js'
import { stateOfIndicators } from '../../objective/indicator-state.js'
import { type AuditCheck, are, eachId, judged, notEvaluated, partOf } from '../audit-check.js'
import { overdueCheck } from '../overdue-check.js'
import { surveillancePoints } from './surveillance-points.js'

/** What a certification body asks of the whole system. Stage 1 reads documents, stage 2 and surveillance look at what was done. */
export interface ReadinessPoint extends AuditCheck {
  /** The audits in which it is asked. */
  readonly stages: readonly AuditStage[]
}

export const AUDIT_STAGES = ['1', '2', 'surveillance'] as const

export type AuditStage = (typeof AUDIT_STAGES)[number]

/** Both happen at least once a year. */
const CYCLE_MONTHS = 12

/** @returns the points in the order in which a certification audit takes them; nothing is ready because it never happened */
export function readinessPoints(qms: Qms): readonly ReadinessPoint[] {
  const both: ReadinessPoint['stages'] = ['2', 'surveillance']
  return [
    { stages: ['1'], ...clausePoint(qms, 'document') },
    { stages: ['1', 'surveillance'], ...auditPoint(qms) },
    { stages: ['1', 'surveillance'], ...reviewPoint(qms) },
    { stages: both, ...clausePoint(qms, 'records') },
    { stages: both, ...findingsPoint(qms) },
    { stages: both, ...overdueCheck(dueItems(qms)) },
    { stages: both, ...indicatorPoint(qms) },
    { stages: both, ...competencePoint(qms) },
    ...surveillancePoints(qms).map((point) => ({ stages: ['surveillance'] as const, ...point })),
  ]
}

function clausePoint(qms: Qms, asks: PartAnswer['asks']): AuditCheck {
  const asked = answeredClauses(qms).flatMap(({ full, clause, bindings, answer }) =>
    answer === 'not-applicable'
      ? []
      : answerClause(qms, clause, bindings)
          .filter((part) => part.asks === asks)
          .map(({ judgement }) => ({ clause: full.slice(full.indexOf('/') + 1), judgement })),
  )
  const known = {
    id: asks === 'document' ? 'clause-documents' : 'clause-records',
    question:
      asks === 'document'
        ? 'Is each document in force that the standard asks for?'
        : 'Is there recent evidence wherever the standard asks for records?',
    found: [],
  }
  if (asked.length === 0) return { ...known, ...notEvaluated('No standard in use is known here.') }
  const open = asked.filter(({ judgement }) => judgement === 'gap' || judgement === 'evidence-too-old')
  const unseen = asked.filter(({ judgement }) => judgement === 'not-judged')
  const named = (some: typeof asked) => namesInShort(some.map(({ clause }) => clause))
  if (open.length > 0)
    return {
      ...known,
      answer: 'look at it',
      why: `${partOf(open.length, asked.length, 'clause')} not answered: ${named(open)}.`,
    }
  if (unseen.length > 0)
    return {
      ...known,
      ...notEvaluated(
        `${unseen.length} of ${counted(asked.length, 'clause')} can only be judged by people: ${named(unseen)}.`,
      ),
    }
  return { ...known, answer: 'ready', why: `${counted(asked.length, 'clause')} ${are(asked.length)} answered.` }
}

function auditPoint(qms: Qms): AuditCheck {
  const audited = documentsInForce(qms)
    .filter(isProcess)
    .map((process) => ({ process, ...auditCycleOf(qms, process as Parameters<typeof auditCycleOf>[1]) }))
  const open = audited.filter(({ last, months }) => last === '' || isOverdue(addMonths(last, months), qms.today))
  const never = open.filter(({ last }) => last === '').length
  const known = {
    id: 'audit-cycle',
    question: 'Was every process audited, and is that recent enough?',
    found: eachId(open.map(({ process }) => process)),
  }
  if (audited.length === 0) return { ...known, ...judged(false, 'No process is in force.') }
  const done = audited.length - open.length
  const inTime = `${done} of ${audited.length} ${are(done)} audited in time.`
  const andNever = never === 0 ? '' : ` ${never} ${never === 1 ? 'was' : 'were'} never audited.`
  return { ...known, ...judged(open.length === 0, `${inTime}${andNever}`) }
}

function reviewPoint(qms: Qms): AuditCheck {
  const held = qms.ofType('management-review').filter(({ fields }) => (fields.held ?? LAST_DAY) <= qms.today)
  const last = held.map(({ fields }) => fields.held ?? '').reduce(laterDay, '')
  const known = {
    id: 'management-review',
    question: 'Was a management review held within a year?',
    found: eachId(held.filter(({ fields }) => fields.held === last)),
  }
  if (last === '') return { ...known, ...judged(false, 'None was ever held.') }
  return { ...known, ...judged(!isOverdue(addMonths(last, CYCLE_MONTHS), qms.today), `The last was held on ${last}.`) }
}

/** That nothing ever went wrong is no good sign: nothing was written down. */
function findingsPoint(qms: Qms): AuditCheck {
  const all = qms.ofType('nonconformity').filter((one) => hasBegun(qms, one as Document))
  const open = all.filter((one) => one.fields.grade === 'major' && !isClosed(qms, one as Document))
  const known = { id: 'major-findings', question: 'Is no major nonconformity open?', found: eachId(open) }
  if (all.length === 0)
    return {
      ...known,
      ...judged(false, 'No nonconformity was ever recorded. Either nothing is written down, or nothing is looked at.'),
    }
  return {
    ...known,
    ...judged(
      open.length === 0,
      open.length === 0
        ? `None of ${counted(all.length, 'record')}.`
        : `${counted(open.length, 'record')} ${are(open.length)} open.`,
    ),
  }
}

function indicatorPoint(qms: Qms): AuditCheck {
  const all = stateOfIndicators(qms)
  const open = all.filter(({ state }) => state === 'no result' || state === 'not measured yet')
  const known = {
    id: 'indicators',
    question: 'Is every indicator measured?',
    found: eachId(open.map(({ indicator }) => indicator)),
  }
  if (all.length === 0) return { ...known, ...judged(false, 'No indicator is in force.') }
  const measured = all.length - open.length
  return {
    ...known,
    ...judged(open.length === 0, `${partOf(measured, all.length, 'indicator')} measured.`),
  }
}

function competencePoint(qms: Qms): AuditCheck {
  const asked = requiredCompetences(qms)
  const gaps = asked.filter(({ gap }) => gap !== undefined)
  const known = {
    id: 'competences',
    question: 'Are people shown to be competent?',
    found: [...new Set(gaps.map(({ person }) => person))],
  }
  if (asked.length === 0) return { ...known, ...notEvaluated('No role that has a holder asks for a competence.') }
  const shown = asked.length - gaps.length
  return {
    ...known,
    ...judged(gaps.length === 0, `${partOf(shown, asked.length, 'competence')} shown.`),
  }
}
