import type { Document } from '../../core/model/document.js'
import type { Qms } from '../../core/model/qms.js'
import { approvalRecordsOf } from './approval-records.js'
import { isText } from './status.js'

/** @returns the revision as which the text of a document, as it is now, is approved; undefined when it is not */
export function approvedAs(qms: Qms, document: Document): string | undefined {
  return approvalRecordsOf(qms, document).find((record) => isText(qms, document, { record }))?.fields.revision
}
