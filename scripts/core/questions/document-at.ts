import type { Document } from '../model/document.js'
import { onceForAllDays } from '../model/once-for-all-days.js'
import type { QmsContent } from '../model/qms.js'
import { isPartOfFile } from '../model/register-entry.js'

/** @returns the document that a file is; of a register, not one of its entries; undefined for a table of many */
export function documentAt(qms: QmsContent, path: string): Document | undefined {
  return documentsByPath(qms).get(path)
}

const documentsByPath = onceForAllDays(
  (qms) => new Map(qms.documents.filter((one) => !isPartOfFile(one)).map((document) => [document.path, document])),
)
