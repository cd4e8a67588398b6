import type { Document } from '../../core/model/document.js'
import type { Approval } from '../../core/model/generated-types.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../core/model/qms.js'
import { compareRevisions, revisionForm } from '../../core/questions/revision-forms.js'
import { groupBy } from '../../core/values/group-by.js'
import { byText } from '../../core/values/order.js'

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

/**
 * @returns the approval records of a document, the earliest revision first: by how its revisions are counted or, where one of them
 * has another form, such as `B` before `1`, by when they were approved
 */
export function approvalRecordsOf(
  content: QmsContent,
  document: Pick<Document, 'id' | 'type'>,
): readonly Document<Approval>[] {
  const form = revisionForm(content, document.type)
  const records = recordsByDocument(content).get(document.id) ?? []
  const revisionOf = ({ fields }: Document<Approval>) => fields.revision ?? ''
  const haveForm = records.every((record) => compareRevisions(form, revisionOf(record), revisionOf(record)) === 0)
  return haveForm
    ? [...records].sort((a, b) => compareRevisions(form, revisionOf(a), revisionOf(b)) ?? 0)
    : [...records].sort((a, b) => approvedAt(a) - approvedAt(b) || byText(a.path, b.path))
}

/** The moment of the last approval, in milliseconds; after all others while there is none. */
function approvedAt({ fields: { approvals = [] } }: Document<Approval>): number {
  const moments = approvals.flatMap(({ meaning, at }) => (meaning === 'approved' && at ? Date.parse(at) : []))
  return moments.length === 0 ? Number.MAX_VALUE : Math.max(...moments)
}
