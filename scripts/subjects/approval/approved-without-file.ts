import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../core/model/qms.js'
import { type ApprovalSubject, approvalRecordsOf } from './approval-records.js'

/** What was approved at any time and no file shows any more, in the order of ids. */
export const approvedWithoutFile = onceForAllDays((content): readonly ApprovalSubject[] => {
  const shown = new Set(content.maintained.map(({ id }) => id))
  const approved = content.ofType('approval').map(({ fields }) => fields.document ?? '')
  const lost = [...new Set(approved)].filter((id) => id !== '' && !shown.has(id)).sort()
  return lost.map((id) => asApproved(content, id))
})

/** What git still knows of a document whose file does not say it any more. */
function asApproved(content: QmsContent, id: string): ApprovalSubject {
  const records = approvalRecordsOf(content, { id, type: '' })
  const text = records.map(({ fields }) => content.approvedTexts?.get(fields.blob ?? '')).findLast((one) => one?.type)
  return { id, type: text?.type ?? '', fields: text?.fields ?? {} }
}
