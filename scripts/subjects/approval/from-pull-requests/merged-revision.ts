import type { Document } from '../../../core/model/document.js'
import { fieldText } from '../../../core/model/fields.js'
import { isRefusal, type Refusal } from '../../../core/model/plan.js'
import type { Qms } from '../../../core/model/qms.js'
import type { CalendarDate } from '../../../core/values/date.js'
import { rolesAskedByChange } from '../approval-matrix.js'
import { approvalRecordsOf } from '../approval-records.js'
import { allCommitted, type CommittedText, isUncommitted } from '../committed-file.js'
import { draftRecord, type RecordDraft } from '../draft-record.js'
import { isText } from '../status.js'

/** What was merged. */
export interface MergedSystem {
  /** The model at the merge, with the one from before the pull request as its base. */
  readonly qms: Qms
  /** The day of the merge, where the organization is. */
  readonly on: CalendarDate
}

/**
 * @param present the model with the approval records as they are by now
 * @param merged what the merge has of the document
 * @returns the approval record of a revision as it was merged; a refusal if it cannot be approved
 */
export function mergedRevision(
  { qms, on }: MergedSystem,
  present: Qms,
  document: Document,
  merged: CommittedText,
): RecordDraft | Refusal {
  const { id, fields } = document
  const records = approvalRecordsOf(present, document).filter((record) => record.fields.revision === fields.revision)
  const existing = records.findLast((record) => isText(qms, document, { record }))
  const required = [...rolesAskedByChange(qms, document)]
  if (existing) return { path: existing.path, blob: existing.blob, fields: { required, ...existing.fields } }
  if (fields.revision === undefined || fieldText(fields, 'change.summary') === undefined) {
    return {
      reason: 'It does not say its revision and what that changes, so it cannot be approved:',
      remedy: `qms check ${id}`,
      place: { file: document, at: '/revision' },
    }
  }
  const other = records.at(-1)
  if (other) {
    return {
      reason: `This revision was approved with another text (${other.id}).`,
      remedy: `Begin the next one: qms revise ${id} --class minor --summary "…"`,
      place: { file: document, at: '/revision' },
    }
  }
  const files = allCommitted(merged)
  if (isUncommitted(files)) {
    return {
      reason: `It shows ${files.path}, which was not merged with it: what is not there cannot be approved.`,
    }
  }
  const draft = draftRecord(qms, document, files, on)
  return isRefusal(draft) ? draft : { ...draft, fields: { ...draft.fields, required } }
}
