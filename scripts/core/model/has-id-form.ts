import type { Document } from './document.js'
import { idPattern } from './id-format.js'
import { perQms } from './per-qms.js'
import type { Qms } from './qms.js'

/** @returns whether a document's id has the form that its type sets; any will do where nobody knows the type */
export function hasIdForm(qms: Qms, { id, type }: Pick<Document, 'id' | 'type'>): boolean {
  return patternsByType(qms).get(type)?.test(id) ?? true
}

const patternsByType = perQms(
  ({ types }) => new Map([...types.values()].map(({ name, idFormat }) => [name, idPattern(idFormat)])),
)
