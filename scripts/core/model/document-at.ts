import type { Document } from './document.js'
import { perQms } from './per-qms.js'
import type { Qms } from './qms.js'

/** @returns the document that a file holds */
export function documentAt(qms: Qms, path: string): Document | undefined {
  return documentsByPath(qms).get(path)
}

const documentsByPath = perQms((qms) => new Map(qms.documents.map((document) => [document.path, document])))
