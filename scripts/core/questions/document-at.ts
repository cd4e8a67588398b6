import type { Document } from '../model/document.js'
import { onceForAllDays } from '../model/once-for-all-days.js'
import type { QmsContent } from '../model/qms.js'

/** @returns the document that a file is; undefined for a table of many */
export function documentAt(qms: QmsContent, path: string): Document | undefined {
  return documentsByPath(qms).get(path)
}

const documentsByPath = onceForAllDays(
  (qms) => new Map(qms.documents.filter(({ row }) => !row).map((document) => [document.path, document])),
)
