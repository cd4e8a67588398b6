import type { Document } from '../../model/document.js'
import { fieldText } from '../../model/fields.js'
import type { Qms } from '../../model/qms.js'

/** @returns the documents withdrawn by the as-of date, by id; an id given twice counts only if both are */
export function retiredDocuments(qms: Qms): ReadonlyMap<string, Document> {
  const retired = qms.maintained.filter((document) => isRetired(qms, document))
  return new Map(
    retired
      .filter(({ id }) => qms.withId(id).every((document) => isRetired(qms, document)))
      .map((document) => [document.id, document]),
  )
}

export function isRetired(qms: Qms, document: Document): boolean {
  const on = fieldText(document.fields, 'retired.on')
  return on !== undefined && on <= qms.today
}
