import type { Document } from '../../core/model/document.js'
import type { DocumentType } from '../../core/model/document-type.js'
import { fieldText } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'
import { fillIdFormat } from '../../core/questions/id-format.js'

/** @returns the id of the record that approves the present revision of a document, whether there is one or not */
export function approvalRecordId({ today }: Qms, { idFormat }: DocumentType, document: Document): string {
  const revision = fieldText(document.fields, 'revision') ?? ''
  return fillIdFormat(idFormat, { year: today.slice(0, 4), counter: 1, document: document.id, revision })
}
