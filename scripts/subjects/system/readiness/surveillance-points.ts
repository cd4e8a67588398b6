import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import type { Certificate } from '../../../core/model/generated-types.js'
import type { Qms } from '../../../core/model/qms.js'
import { addDays, addMonths, type CalendarDate, daysBetween, LAST_DAY, laterDay } from '../../../core/values/date.js'
import { counted } from '../../../core/words/counted.js'
import { documentsInForce } from '../../approval/documents-in-force.js'
import { effectiveRevision } from '../../approval/revisions.js'
import { auditsToKeep, NOTICE_DAYS } from '../../certification/audits-to-keep.js'
import { auditsOfCertificate, certificatesHeld, dayOfAudit } from '../../certification/certificates.js'
import { selfAssessmentsMade } from '../../certification/self-assessments-made.js'
import { hasBegun } from '../../documents/has-begun.js'
import { isClosed } from '../../documents/is-closed.js'
import { isProcess } from '../../documents/kinds.js'
import { peopleBehind } from '../../people/people.js'
import { reviewsOf } from '../../review/reviews.js'
import { type AuditCheck, are, eachId, judged, notEvaluated, partOf } from '../audit-check.js'
import { lastRecordOf } from '../last-record.js'
import { QUIET_DAYS } from '../quiet-days.js'

/** @returns what a body looks for that comes to keep a certificate: whether the system went on working once the certificate was there */
export function surveillancePoints(qms: Qms): readonly AuditCheck[] {
  const certificate = certificatesHeld(qms).at(-1)
  if (!certificate)
    return [
      {
        id: 'certificate',
        question: 'Is a certificate held?',
        found: [],
        ...notEvaluated('No certificate is held on this day, so nothing was left undone since.'),
      },
    ]
  return [
    nextAuditPoint(qms, certificate),
    answersPoint(qms, certificate),
    quietProcessesPoint(qms),
    unchangedPoint(qms, certificate),
    ownersPoint(qms),
    quietPoint(qms),
    selfAssessmentPoint(qms),
  ]
}

function nextAuditPoint(qms: Qms, certificate: Document<Certificate>): AuditCheck {
  const next = auditsToKeep(qms, certificate).find(({ isHeld }) => !isHeld)
  const audit = next?.audit
  const known = {
    id: 'next-audit',
    question: 'Is the next audit of the certification body planned?',
    found: audit ? [audit.id] : [certificate.id],
  }
  if (!next) return { ...known, ...notEvaluated('The certificate does not say until when it holds.') }
  const { kind, by } = next
  if (!audit) {
    const isFarAhead = by > addDays(qms.today, NOTICE_DAYS)
    return { ...known, ...judged(isFarAhead, `The ${kind} audit is to be held by ${by}, and is not planned.`) }
  }
  const day = dayOfAudit(audit)
  return { ...known, ...judged(day <= by, `The ${kind} audit is to be held by ${by}, and is planned for ${day}.`) }
}

function answersPoint(qms: Qms, certificate: Document<Certificate>): AuditCheck {
  const held = auditsOfCertificate(qms, certificate).filter(({ fields }) => (fields.held ?? LAST_DAY) <= qms.today)
  const known = { id: 'answers', question: 'Did the certification body accept every answer to its findings?' }
  if (held.length === 0)
    return { ...known, found: [], ...notEvaluated('No audit of the certification body is recorded.') }
  const open = held.filter(({ fields }) =>
    fields.findings?.some(
      ({ grade, accepted }) => (grade === 'major' || grade === 'minor') && (accepted ?? LAST_DAY) > qms.today,
    ),
  )
  const why =
    open.length === 0
      ? `All findings of ${counted(held.length, 'audit')} are answered.`
      : `${counted(open.length, 'audit')} ${open.length === 1 ? 'has' : 'have'} findings whose answer is not accepted.`
  return { ...known, found: eachId(open), ...judged(open.length === 0, why) }
}

function quietProcessesPoint(qms: Qms): AuditCheck {
  const processes = documentsInForce(qms).filter(isProcess)
  const quiet = processes.filter(({ id }) => isQuiet(qms, lastRecordOf(qms, id)?.on))
  const known = {
    id: 'quiet-processes',
    question: 'Did every process leave a record within half a year?',
    found: eachId(quiet),
  }
  if (processes.length === 0) return { ...known, ...notEvaluated('No process is in force.') }
  const alive = processes.length - quiet.length
  return { ...known, ...judged(quiet.length === 0, `${alive} of ${processes.length} left one.`) }
}

/** In the first year nothing has to be looked at again. */
function unchangedPoint(qms: Qms, { fields: { issued = '' } }: Document<Certificate>): AuditCheck {
  const all = documentsInForce(qms)
  const same = all.filter((document) => lastLookedAt(qms, document) <= issued)
  const known = {
    id: 'unchanged-documents',
    question: 'Was every document revised or reviewed since the certificate was issued?',
    found: eachId(same),
  }
  if (addMonths(issued, 12) > qms.today)
    return { ...known, found: [], ...notEvaluated(`The certificate is of ${issued}: this is asked after a year.`) }
  return {
    ...known,
    ...judged(
      same.length === 0,
      `${partOf(same.length, all.length, 'document')} as on ${issued}, and not reviewed since.`,
    ),
  }
}

function lastLookedAt(qms: Qms, document: Document): CalendarDate {
  const revised = effectiveRevision(qms, document)?.effectiveOn ?? ''
  const reviewed = reviewsOf(qms, document.id).flatMap(({ fields }) => fields.reviewed ?? [])
  return reviewed.filter((day) => day <= qms.today).reduce(laterDay, revised)
}

function ownersPoint(qms: Qms): AuditCheck {
  const open = qms.records.filter((record) => !record.row && hasBegun(qms, record) && !isClosed(qms, record))
  const owned = [...documentsInForce(qms), ...open].flatMap((document) => {
    const owner = fieldText(document.fields, 'owner')
    return owner === undefined ? [] : [{ document, owner }]
  })
  const left = owned.filter(({ owner }) => peopleBehind(qms, owner).length === 0)
  const known = {
    id: 'owners',
    question: 'Is every owner of a document or an open record still here?',
    found: eachId(left.map(({ document }) => document)),
  }
  if (owned.length === 0) return { ...known, ...notEvaluated('Nothing has an owner.') }
  const here = owned.length - left.length
  return {
    ...known,
    ...judged(left.length === 0, `${here} of ${owned.length} ${are(here)} owned by people who are here.`),
  }
}

/** That nothing goes wrong for so long is more than anyone believes. */
function quietPoint(qms: Qms): AuditCheck {
  const days = qms.ofType('nonconformity').flatMap(({ fields }) => fields.detected ?? [])
  const last = days.filter((day) => day <= qms.today).reduce(laterDay, '')
  const known = { id: 'too-quiet', question: 'Was a nonconformity recorded within half a year?', found: [] }
  if (last === '') return { ...known, ...judged(false, 'None was ever recorded.') }
  return { ...known, ...judged(!isQuiet(qms, last), `The last was detected on ${last}.`) }
}

function selfAssessmentPoint(qms: Qms): AuditCheck {
  const last = selfAssessmentsMade(qms).at(-1)
  const known = {
    id: 'self-assessment',
    question: 'Did the organization assess itself within a year?',
    found: last ? [last.id] : [],
  }
  const day = last?.fields.assessed
  if (day === undefined)
    return { ...known, ...notEvaluated('No self-assessment is recorded, and no clause asks for one.') }
  return { ...known, ...judged(addMonths(day, 12) >= qms.today, `The last was made on ${day}.`) }
}

function isQuiet({ today }: Qms, last: CalendarDate | undefined): boolean {
  return last === undefined || daysBetween(last, today) >= QUIET_DAYS
}
