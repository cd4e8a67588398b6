import type { Document } from '../../../../core/model/document.js'
import { fieldText } from '../../../../core/model/fields.js'
import type { Qms } from '../../../../core/model/qms.js'
import { addDays, type CalendarDate, dayOf } from '../../../../core/values/date.js'
import { defined } from '../../../../core/values/defined.js'
import { approvedOn } from '../../../approval/approval-entry.js'
import { requiredRoles } from '../../../approval/approval-matrix.js'
import { APPROVAL } from '../../../approval/approval-records.js'
import { type Revision, revisionsOf } from '../../../approval/revisions.js'
import { isText, needsApproval, statusOf } from '../../../approval/status.js'
import type { PendingKind, PendingTask } from './pending-task.js'

/** A text without all its approvals: each role that has to approve it is asked. */
export const pendingApprovals: PendingKind = {
  name: 'approval',
  recordType: APPROVAL,
  tasks(qms, document) {
    const status = statusOf(qms, document)
    if ((status !== 'draft' && status !== 'in approval') || !waitsForApproval(qms, document)) return []
    const own = revisionsOf(qms, document).find((revision) => isText(qms, document, revision))
    const open = own?.assignment.open ?? requiredRoles(qms, document)
    const on = addDays(waitingSince(qms, document, own), qms.settings.due.approval_days)
    return open.length > 0 ? open.map((role) => taskOf(document, on, role)) : [taskOf(document, on)]
  },
  whyDone(qms, document, [revision, role]) {
    const now = fieldText(document.fields, 'revision')
    if (now !== revision) return `Revision ${now ?? '(none)'} took its place.`
    const own = revisionsOf(qms, document).find((one) => isText(qms, document, one))
    if (own?.isApproved) return `Revision ${revision} was approved on ${own.approvedOn}.`
    const by = own?.assignment.filled.get(role ?? '')?.by
    if (by !== undefined) return `${qms.nameOf(by)} approved it.`
    return `${role ?? 'Approval'} is not asked for any more.`
  },
}

/** Where nothing was approved so far, and what never was in force and is given up, needs no approval. */
function waitsForApproval(qms: Qms, document: Document): boolean {
  if (!needsApproval(qms) || fieldText(document.fields, 'revision') === undefined) return false
  return !document.fields.retired || revisionsOf(qms, document).length > 0
}

/** From the first approval on, or since the text came into git; of a text that git does not have yet, from the as-of date on. */
function waitingSince(qms: Qms, document: Document, own: Revision | undefined): CalendarDate {
  const given = (own?.record.fields.approvals ?? []).flatMap((entry) => approvedOn(qms, entry) ?? []).sort()
  const [first] = qms.history?.commitsWithBlob(document.blob) ?? []
  return given[0] ?? (first && dayOf(first.committed, qms.timeZone)) ?? qms.today
}

function taskOf(document: Document, on: CalendarDate, role?: string): PendingTask {
  const revision = fieldText(document.fields, 'revision') ?? ''
  const owner = role ?? fieldText(document.fields, 'owner')
  return {
    ...defined({ owner }),
    document,
    key: role === undefined ? [revision] : [revision, role],
    at: '/revision',
    on,
    task:
      role === undefined
        ? `Have revision ${revision} approved by a person other than its author`
        : `Approve revision ${revision} as ${role}`,
    how: 'Read what changed and approve it, or say what is to be different. Until then it does not come into force.',
    command: `qms approve ${document.id}`,
  }
}
