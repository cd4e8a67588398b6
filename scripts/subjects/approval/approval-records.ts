import type { Document } from '../../core/model/document.js'
import type { Approval } from '../../core/model/generated-types.js'
import { groupBy } from '../../core/model/group-by.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../core/model/qms.js'
import { compareRevisions, revisionForm } from '../../core/model/revision-order.js'

/** What is asked of a document; of one whose file is gone, its id at least. */
export type ApprovalSubject = Pick<Document, 'id' | 'type' | 'fields'>

const recordsByDocument = onceForAllDays((qms) => groupBy(qms.ofType('approval'), ({ fields }) => fields.document))

/** @returns the approval records of a document, the earliest revision first */
export function approvalRecordsOf(
  content: QmsContent,
  document: Pick<Document, 'id' | 'type'>,
): readonly Document<Approval>[] {
  const form = revisionForm(content, document.type)
  const order = (a: Document<Approval>, b: Document<Approval>) =>
    compareRevisions(form, a.fields.revision ?? '', b.fields.revision ?? '') ?? 0
  return [...(recordsByDocument(content).get(document.id) ?? [])].sort(order)
}
