import { sha256 } from '../../../core/bytes/digest.js'
import type { Document } from '../../../core/model/document.js'
import { type CreatedFile, isRefusal } from '../../../core/model/plan.js'
import type { Qms } from '../../../core/model/qms.js'
import type { CalendarDate } from '../../../core/values/date.js'
import { addApprovals } from '../../../subjects/approval/add-approvals.js'
import { draftRecord } from '../../../subjects/approval/draft-record.js'
import { holderOf } from './people.js'

/** @returns the record in which all who have to approve a text do so, today */
export function approvalOf(qms: Qms, document: Document, content: string, effectiveFrom: CalendarDate): CreatedFile {
  const { path, blob, id } = document
  const draft = draftRecord(qms, document, { text: { path, blob, sha256: sha256(content) }, files: [] }, effectiveFrom)
  if (isRefusal(draft)) throw new Error(draft.reason)
  const entries = (draft.fields.required ?? []).map((role) => ({
    by: holderOf(role),
    role,
    meaning: 'approved' as const,
    at: `${qms.today}T10:00:00+01:00`,
    evidence: { pull_request: 41 },
  }))
  const change = addApprovals(draft, entries)
  if (isRefusal(change) || change.kind !== 'create') throw new Error(`${id} cannot be approved.`)
  return change
}
