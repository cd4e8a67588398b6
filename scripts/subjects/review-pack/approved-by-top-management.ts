import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import { approvedOn, countedApprovals } from '../approval/approval-entry.js'
import { revisionsOf } from '../approval/revisions.js'
import { isText } from '../approval/status.js'
import { isTopManagement } from '../people/top-management.js'

/** @returns whether a person of top management approved a document as it is now */
export function isApprovedByTopManagement(qms: Qms, document: Document): boolean {
  return revisionsOf(qms, document).some(
    (revision) =>
      revision.isApproved &&
      isText(qms, document, revision) &&
      countedApprovals(qms, revision.record.fields).some((entry) =>
        isTopManagement(qms, entry.by ?? '', approvedOn(qms, entry)),
      ),
  )
}
