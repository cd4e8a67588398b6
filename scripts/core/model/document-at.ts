import type { Document } from './document.js'
import { onceForAllDays } from './once-for-all-days.js'
import type { QmsContent } from './qms.js'

/** @returns the document that a file holds */
export function documentAt(qms: QmsContent, path: string): Document | undefined {
  return documentsByPath(qms).get(path)
}

const documentsByPath = onceForAllDays((qms) => new Map(qms.documents.map((document) => [document.path, document])))
