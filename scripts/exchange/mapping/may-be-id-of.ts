import type { DocumentType } from '../../core/model/document-type.js'
import { idPattern } from '../../core/questions/id-format.js'

/** @returns whether a text may be the id of a record of this type: in a file, a row or an entry */
export function mayBeIdOf({ idFormat }: DocumentType, text: string): boolean {
  return idPattern(idFormat).test(text) || /^[A-Za-z0-9][\w.-]*#[1-9]\d*$/.test(text)
}
