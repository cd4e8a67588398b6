import type { Document } from '../../../core/model/document.js'
import type { Qms } from '../../../core/model/qms.js'
import { isRetired } from '../../approval/status.js'

/** @returns the documents withdrawn by the as-of date, by id; an id given twice counts only if both are */
export function retiredDocuments(qms: Qms): ReadonlyMap<string, Document> {
  const retired = qms.maintained.filter((document) => isRetired(qms, document))
  return new Map(
    retired
      .filter(({ id }) => qms.withId(id).every((document) => isRetired(qms, document)))
      .map((document) => [document.id, document]),
  )
}
