import type { Document } from '../../core/model/document.js'
import type { Approval } from '../../core/model/generated-types.js'
import { onceForEach } from '../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../core/model/qms.js'
import type { CalendarDate } from '../../core/values/date.js'
import { defined } from '../../core/values/defined.js'
import { approvalsThatCount, type CountedApproval } from './approval-entry.js'
import { requiredRoles } from './approval-matrix.js'
import { type ApprovalSubject, approvalRecordsOf } from './approval-records.js'
import { assignApprovers } from './assign-approvers.js'
import { gateReachedOn, trainingFor } from './training-gate.js'

/** How one revision came into force, by all that its approval record and the acknowledgements say, whatever the day. */
export interface RevisionCourse {
  readonly revision: string
  readonly record: Document<Approval>
  readonly required: readonly string[]
  /** The earliest first. */
  readonly counted: readonly CountedApproval[]
  /** The first day on which the approvals filled every required role; undefined while some are missing. */
  readonly approvedOn: CalendarDate | undefined
  /** Present if enough people must acknowledge it first. */
  readonly gate?: { readonly reachedOn: CalendarDate | undefined }
  /** The first day on which it applies; undefined while approvals or acknowledgements are missing. */
  readonly effectiveOn: CalendarDate | undefined
}

/** The revisions of a document for which there is an approval record, the earliest first. */
export const revisionCourses = onceForEach((content, document: ApprovalSubject): readonly RevisionCourse[] =>
  approvalRecordsOf(content, document).map((record) => courseOf(content, document, record)),
)

function courseOf(content: QmsContent, document: ApprovalSubject, record: Document<Approval>): RevisionCourse {
  const { fields } = record
  const revision = fields.revision ?? ''
  const required = whoHadToApprove(content, document, fields)
  const counted = approvalsThatCount(content, fields)
  const approvedOn = counted.map(({ on }) => on).find((day) => isFilled(required, counted, day))
  const training = trainingFor(document, fields)
  const gate = training.threshold ? { reachedOn: gateReachedOn(content, document.id, revision, training) } : undefined
  return {
    ...{ revision, record, required, counted, approvedOn },
    ...defined({ gate }),
    effectiveOn: firstDay(fields.effective_from, approvedOn, gate),
  }
}

/** @returns the latest of: the day that was set, the day of the last approval needed, the day on which enough had acknowledged */
export function firstDay(
  set: CalendarDate | undefined,
  approvedOn: CalendarDate | undefined,
  gate: RevisionCourse['gate'],
): CalendarDate | undefined {
  if (approvedOn === undefined || (gate && gate.reachedOn === undefined)) return undefined
  return [set, approvedOn, gate?.reachedOn]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1)
}

/** @returns the day from which a text was to apply, missing acknowledgements aside; undefined while approvals are missing */
export function toApplyFrom({
  record,
  approvedOn,
}: Pick<RevisionCourse, 'record' | 'approvedOn'>): CalendarDate | undefined {
  return firstDay(record.fields.effective_from, approvedOn, undefined)
}

function isFilled(required: readonly string[], counted: readonly CountedApproval[], day: CalendarDate): boolean {
  const given = counted.filter(({ on }) => on <= day).map(({ entry }) => entry)
  return assignApprovers(required, given).open.length === 0
}

/**
 * The record keeps who had to approve, because the matrix, the owner and the text may have changed since. If it does not
 * say, the matrix decides for the text that was approved, whatever became of its file.
 */
function whoHadToApprove(
  content: QmsContent,
  document: ApprovalSubject,
  { required, blob }: Approval,
): readonly string[] {
  if (required) return required
  const approved = content.approvedTexts?.get(blob ?? '')
  if (approved?.type) return requiredRoles(content, approved)
  // Of a text that no file and no clone shows, only those who approved it are known.
  return document.type === '' ? [] : requiredRoles(content, document)
}
