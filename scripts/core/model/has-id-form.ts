import type { Document } from './document.js'
import { idPattern } from './id-format.js'
import { onceForAllDays } from './once-for-all-days.js'
import type { QmsContent } from './qms.js'

/** @returns whether a document's id has the form that its type sets; any will do where nobody knows the type */
export function hasIdForm(qms: QmsContent, { id, type }: Pick<Document, 'id' | 'type'>): boolean {
  return patternsByType(qms).get(type)?.test(id) ?? true
}

const patternsByType = onceForAllDays(
  ({ types }) => new Map([...types.values()].map(({ name, idFormat }) => [name, idPattern(idFormat)])),
)
