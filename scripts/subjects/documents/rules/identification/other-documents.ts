import type { Document } from '../../../../core/model/document.js'
import type { Qms } from '../../../../core/model/qms.js'
import { listInWords } from '../../../../core/words/list-in-words.js'

/** Enough to find the rest by: where one file was copied a thousand times, naming them all each time would take forever. */
const MOST = 3

/** @returns in words the other documents of a group: `QP-002, QP-003, QP-004 and 5 more` */
export function otherDocuments(
  group: readonly Document[],
  document: Document,
  nameOf: (other: Document) => string,
): string {
  const others = group.slice(0, MOST + 1).filter((other) => other !== document)
  const named = others.slice(0, MOST).map(nameOf)
  const more = group.length - 1 - named.length
  return listInWords(more > 0 ? [...named, `${more} more`] : named)
}

/** @returns whether a document before this one has its id: that is reported by unique-id, and not again */
export function isCopy(qms: Qms, document: Document): boolean {
  return document.id !== '' && qms.find(document.id) !== document
}
