import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import { unreadableIds } from '../../core/questions/unreadable-ids.js'
import { approvalRecordsOf } from '../approval/approval-records.js'
import { approvedWithoutFile } from '../approval/approved-without-file.js'

/** Finds what was approved and has no file any more. A record that is not called after the document may have misspelt its id. */
export const lostDocuments = onceForAllDays((content): ReadonlySet<string> => {
  const unreadable = unreadableIds(content)
  const ids = approvedWithoutFile(content).filter(
    (document) =>
      content.find(document.id) === undefined &&
      !unreadable.has(document.id) &&
      approvalRecordsOf(content, document).some((record) => record.id.includes(document.id)),
  )
  return new Set(ids.map(({ id }) => id))
})
