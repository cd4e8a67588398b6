import type { Document } from '../../core/model/document.js'
import type { Process } from '../../core/model/generated-types.js'
import type { Qms } from '../../core/model/qms.js'
import { addMonths, daysBetween, isOverdue } from '../../core/values/date.js'
import { counted } from '../../core/words/counted.js'
import { requiredReadingsOf } from '../approval/owed-readings.js'
import { auditCycleOf } from '../audit/audit-cycle.js'
import { earlierPoints } from '../audit/earlier-points.js'
import { requiredCompetences } from '../competence/required-competences.js'
import { riskScores } from '../risk/risk-scores.js'
import { type AuditCheck, are, eachId, judged, notEvaluated, partOf } from './audit-check.js'
import { lastRecordOf } from './last-record.js'
import { overdueCheck } from './overdue-check.js'
import { processPoints } from './process-points.js'
import { QUIET_DAYS } from './quiet-days.js'
import { rolesOfProcess } from './roles-of-process.js'

/** @returns the questions in the order in which an audit goes through a process */
export function auditChecksOf(qms: Qms, process: Document): readonly AuditCheck[] {
  const { documents, due, risks, indicators, open } = processPoints(qms, process)
  const tooHigh = risks.filter((risk) => {
    const scores = riskScores(qms, risk)
    return scores === undefined || scores.now.score > scores.appetite
  })
  const off = indicators.filter(({ state }) => state === 'off target' || state === 'no result')
  return [
    {
      id: 'documents',
      question: 'Are its documents in force?',
      ...judged(
        documents.length > 0,
        documents.length > 0
          ? `${counted(documents.length, 'document')} of the process ${are(documents.length)} in force.`
          : 'No document in force belongs to the process.',
      ),
      found: eachId(documents),
    },
    overdueCheck(due),
    pointsCheck(qms, process, open.filter(isFollowedUp)),
    {
      id: 'risks',
      question: 'Are its risks within the appetite?',
      ...judged(
        risks.length > 0 && tooHigh.length === 0,
        risks.length === 0
          ? 'No risk belongs to the process.'
          : tooHigh.length === 0
            ? `No risk is above the appetite (${risks.length} in all).`
            : `${partOf(tooHigh.length, risks.length, 'risk')} above the appetite or not judged.`,
      ),
      found: eachId(tooHigh),
    },
    {
      id: 'figures',
      question: 'Do its indicators meet their targets?',
      ...judged(
        indicators.length > 0 && off.length === 0,
        indicators.length === 0
          ? 'No indicator belongs to the process.'
          : off.length === 0
            ? `No indicator misses its target (${indicators.length} in all).`
            : `${off.length} of ${counted(indicators.length, 'indicator')}: off target or without a result.`,
      ),
      found: eachId(off.map(({ indicator }) => indicator as Document)),
    },
    competenceCheck(qms, process),
    readingsCheck(qms, [process, ...documents]),
    recordsCheck(qms, process),
    cycleCheck(qms, process),
  ]
}

const isFollowedUp = ({ type }: Document) => type === 'nonconformity' || type === 'corrective-action'

function pointsCheck(qms: Qms, process: Document, open: readonly Document[]): AuditCheck {
  const points = earlierPoints(qms, process.id)
  const known = { id: 'points', question: 'Did earlier audits leave nothing open?', found: eachId(open) }
  if (points.length === 1)
    return { ...known, ...judged(false, '1 point of earlier audits or open record is to be looked at.') }
  if (points.length > 1)
    return {
      ...known,
      ...judged(false, `${points.length} points of earlier audits or open records are to be looked at.`),
    }
  return auditCycleOf(qms, process as Document<Process>).last === ''
    ? { ...known, ...notEvaluated('No nonconformity is open, but it was never audited.') }
    : { ...known, ...judged(true, 'Earlier audits left nothing open, and no nonconformity is open.') }
}

function competenceCheck(qms: Qms, process: Document): AuditCheck {
  const roles = rolesOfProcess(qms, process)
  const asked = requiredCompetences(qms).filter(({ role }) => roles.includes(role))
  const gaps = asked.filter(({ gap }) => gap !== undefined)
  const known = { id: 'competences', question: 'Are its people shown to be competent?' }
  if (asked.length === 0)
    return { ...known, ...notEvaluated('No role of the process asks for a competence.'), found: [] }
  const why = `${partOf(asked.length - gaps.length, asked.length, 'competence')} shown.`
  return { ...known, ...judged(gaps.length === 0, why), found: [...new Set(gaps.map(({ role }) => role))] }
}

function readingsCheck(qms: Qms, texts: readonly Document[]): AuditCheck {
  const required = texts.flatMap((text) => requiredReadingsOf(qms, text))
  const owed = eachId(required.filter(({ isAcknowledged }) => !isAcknowledged).map(({ document }) => document))
  const known = { id: 'readings', question: 'Have people read what they must know?', found: owed }
  if (required.length === 0) return { ...known, ...notEvaluated('No text of the process has to be known by anyone.') }
  if (owed.length === 0) return { ...known, ...judged(true, 'Everyone has read what they must know.') }
  return { ...known, ...judged(false, `${counted(owed.length, 'text')} ${are(owed.length)} still to be read.`) }
}

function recordsCheck(qms: Qms, process: Document): AuditCheck {
  const last = lastRecordOf(qms, process.id)
  const known = { id: 'records', question: 'Does it leave records?' }
  if (!last) return { ...known, answer: 'look at it', why: 'There is no record of the process.', found: [] }
  const days = daysBetween(last.on, qms.today)
  return {
    ...known,
    ...judged(days < QUIET_DAYS, `The last record is ${counted(days, 'day')} old.`),
    found: [last.record.id],
  }
}

function cycleCheck(qms: Qms, process: Document): AuditCheck {
  const { months, last, next } = auditCycleOf(qms, process)
  const then = next === undefined ? '' : ` The next is planned for ${next}.`
  const why =
    last === ''
      ? `It was never audited.${then}`
      : `The last audit was on ${last}; audits are due every ${months} months.${then}`
  return {
    id: 'cycle',
    question: 'Is it audited in time?',
    ...judged(last !== '' && !isOverdue(addMonths(last, months), qms.today), why),
    found: [],
  }
}
