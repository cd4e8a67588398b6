import type { CalendarDate } from '../../core/model/date.js'
import type { Document } from '../../core/model/document.js'
import type { Approval } from '../../core/model/generated-types.js'
import { groupBy } from '../../core/model/group-by.js'
import { once } from '../../core/model/once.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { Qms } from '../../core/model/qms.js'
import { compareRevisions, revisionForm } from '../../core/model/revision-order.js'
import { approvedOn, countedApprovals } from './approval-entry.js'
import { requiredRoles } from './approval-matrix.js'
import { type Assignment, assignApprovers } from './assign-approvers.js'
import { trainingGate, trainingOf } from './training-gate.js'

/** What an approval record says of one revision, on the model's as-of date. */
export interface Revision {
  readonly revision: string
  readonly record: Document<Approval>
  readonly assignment: Assignment
  /** Every required role is filled. */
  readonly isApproved: boolean
  /** The day of the last approval that it needed; nothing while some are missing. */
  readonly approvedOn: CalendarDate | undefined
  /** The first day on which it applies or will apply; nothing while approvals or acknowledgements are missing. */
  readonly effectiveOn: CalendarDate | undefined
}

/** What is asked of a document; of one whose file is gone, its id at least. */
export type ApprovalSubject = Pick<Document, 'id' | 'type' | 'fields'>

const recordsByDocument = onceForAllDays((qms) => groupBy(qms.ofType('approval'), ({ fields }) => fields.document))

/** @returns the approval records of a document, the earliest revision first */
export function approvalRecordsOf(qms: Qms, document: Pick<Document, 'id' | 'type'>): readonly Document<Approval>[] {
  const form = revisionForm(qms.settings, document.type)
  const order = (a: Document<Approval>, b: Document<Approval>) =>
    compareRevisions(form, a.fields.revision ?? '', b.fields.revision ?? '') ?? 0
  return [...(recordsByDocument(qms).get(document.id) ?? [])].sort(order)
}

/** @returns the revisions of a document for which there is an approval record, the earliest first */
export function revisionsOf(qms: Qms, document: ApprovalSubject): readonly Revision[] {
  return revisionsIn(qms)(document)
}

const revisionsIn = once((qms: Qms) =>
  once((document: ApprovalSubject): readonly Revision[] =>
    approvalRecordsOf(qms, document).map((record) => readRevision(qms, document, record)),
  ),
)

/** @returns the revision in force on the as-of date, whatever the working copy says by now */
export function effectiveRevision(qms: Qms, document: ApprovalSubject): Revision | undefined {
  return revisionsOf(qms, document).findLast(({ effectiveOn }) => effectiveOn !== undefined && effectiveOn <= qms.today)
}

function readRevision(qms: Qms, document: ApprovalSubject, record: Document<Approval>): Revision {
  const { fields } = record
  const revision = fields.revision ?? ''
  const counted = countedApprovals(qms, fields)
  const assignment = assignApprovers(whoHadToApprove(qms, document, fields), counted)
  const isApproved = counted.length > 0 && assignment.open.length === 0
  const needed = assignment.filled.size > 0 ? [...assignment.filled.values()] : counted.slice(0, 1)
  const lastDay = isApproved ? latest(needed.map((entry) => approvedOn(qms, entry))) : undefined
  return {
    revision,
    record,
    assignment,
    isApproved,
    approvedOn: lastDay,
    effectiveOn: lastDay === undefined ? undefined : firstDay(qms, document, fields, lastDay),
  }
}

/**
 * The record keeps who had to approve, because the matrix, the owner and the text may have changed since. If it does not
 * say, the matrix decides for the text that was approved, whatever became of its file.
 */
function whoHadToApprove(qms: Qms, document: ApprovalSubject, { required, blob }: Approval): readonly string[] {
  if (required) return required
  const approved = qms.approvedTexts?.get(blob ?? '')
  if (approved?.type) return requiredRoles(qms, approved)
  // Of a text that no file and no clone shows, only those who approved it are known.
  return document.type === '' ? [] : requiredRoles(qms, document)
}

/** The latest of: the day that was set, the day of the last approval needed, the day on which enough had acknowledged. */
function firstDay(
  qms: Qms,
  document: ApprovalSubject,
  fields: Approval,
  approved: CalendarDate,
): CalendarDate | undefined {
  // The text as it stands says nothing of who must know an earlier one.
  const training = fields.training ?? (fields.revision === document.fields.revision ? trainingOf(document) : {})
  const gate = trainingGate(qms, document.id, fields.revision ?? '', training)
  if (gate && gate.reachedOn === undefined) return undefined
  return latest([fields.effective_from, approved, gate?.reachedOn])
}

function latest(days: readonly (CalendarDate | undefined)[]): CalendarDate | undefined {
  return days
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
}
