import type { Document } from '../../../../core/model/document.js'
import { fieldText } from '../../../../core/model/fields.js'
import { onceForEach } from '../../../../core/model/once-for-all-days.js'
import type { Qms, QmsContent } from '../../../../core/model/qms.js'
import { addDays, type CalendarDate, dayOf } from '../../../../core/values/date.js'
import { defined } from '../../../../core/values/defined.js'
import { once } from '../../../../core/values/once.js'
import { approvedOn } from '../../../approval/approval-entry.js'
import { requiredRoles } from '../../../approval/approval-matrix.js'
import { APPROVAL } from '../../../approval/approval-records.js'
import { type Revision, revisionsOf } from '../../../approval/revisions.js'
import { needsApproval, revisionOfText, statusOf } from '../../../approval/status.js'
import type { PendingKind, PendingTask } from './pending-task.js'

/** A text without all its approvals: each role that has to approve it is asked. */
export const pendingApprovals: PendingKind = {
  name: 'approval',
  recordType: APPROVAL,
  tasks(qms, document) {
    const status = statusOf(qms, document)
    if ((status !== 'draft' && status !== 'in approval') || !waitsForApproval(qms, document)) return []
    const own = revisionOfText(qms, document)
    // A text that git does not have yet, and that no one approved, waits from the as-of date on.
    return tasksAfter(qms, document)(own) ?? tasksSince(qms, document, own, qms.today)
  },
  whyDone(qms, document, [revision, role]) {
    const now = fieldText(document.fields, 'revision')
    if (now !== revision) return `Revision ${now ?? '(none)'} took its place.`
    const own = revisionOfText(qms, document)
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

/** What is asked for after the approvals so far, the same on each day; undefined where it is not known since when the text waits. */
const tasksAfter = onceForEach((content, document: Document) =>
  once((own: Revision | undefined): readonly PendingTask[] | undefined => {
    const since = waitingSince(content, document, own)
    return since === undefined ? undefined : tasksSince(content, document, own, since)
  }),
)

/** From the first approval on, or since the text came into git. */
function waitingSince(content: QmsContent, document: Document, own: Revision | undefined): CalendarDate | undefined {
  const given = (own?.record.fields.approvals ?? []).flatMap((entry) => approvedOn(content, entry) ?? []).sort()
  const [first] = content.history?.commitsWithBlob(document.blob) ?? []
  return given[0] ?? (first && dayOf(first.committed, content.timeZone))
}

function tasksSince(
  content: QmsContent,
  document: Document,
  own: Revision | undefined,
  since: CalendarDate,
): readonly PendingTask[] {
  const open = own?.assignment.open ?? requiredRoles(content, document)
  const on = addDays(since, content.settings.due.approval_days)
  return open.length > 0 ? open.map((role) => taskOf(document, on, role)) : [taskOf(document, on)]
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
