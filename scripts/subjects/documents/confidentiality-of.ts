import type { Document } from '../../core/model/document.js'
import { fieldText } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'

/** @returns the confidentiality class of a document: what it says, or the usual one */
export function confidentialityOf({ settings }: Qms, { fields }: Pick<Document, 'fields'>): string {
  return fieldText(fields, 'confidentiality') ?? settings.confidentiality.default ?? ''
}
