import type { Document } from '../../core/model/document.js'
import type { Approval } from '../../core/model/generated-types.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../core/model/qms.js'
import { compareRevisions, revisionForm } from '../../core/questions/revision-forms.js'
import { groupBy } from '../../core/values/group-by.js'

/** What is asked of a document; of one whose file is gone, its id at least. */
export type ApprovalSubject = Pick<Document, 'id' | 'type' | 'fields'>

/** The type of the records that say who approved which exact text. */
export const APPROVAL = 'approval'

/** @returns all approval records, in the order of their paths */
export const approvalRecords = (content: QmsContent): readonly Document<Approval>[] => content.ofType(APPROVAL)

const recordsByDocument = onceForAllDays((content) =>
  groupBy(approvalRecords(content), ({ fields }) => fields.document),
)

/**
 * @param ids of documents, in whatever capitals
 * @returns git's ids of the texts, and of the files that belong to them, that were approved
 */
export function approvedBlobs(content: QmsContent, ids: readonly string[]): readonly string[] {
  const wanted = new Set(ids.map((id) => id.toLowerCase()))
  return approvalRecords(content)
    .filter(({ fields }) => wanted.has((fields.document ?? '').toLowerCase()))
    .flatMap(({ fields: { blob, files = [] } }) => [blob, ...files.map((file) => file.blob)])
    .filter((blob) => blob !== undefined)
}

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
