import type { Document } from '../../core/model/document.js'
import type { DocumentReview } from '../../core/model/generated-types.js'
import { onceForAllDays } from '../../core/model/once-for-all-days.js'
import type { QmsContent } from '../../core/model/qms.js'
import { groupBy } from '../../core/values/group-by.js'

const byDocument = onceForAllDays((qms) => groupBy(qms.ofType('document-review'), ({ fields }) => fields.document))

/** @returns the records of a document's reviews, in the order of their files */
export function reviewsOf(content: QmsContent, id: string): readonly Document<DocumentReview>[] {
  return byDocument(content).get(id) ?? []
}
