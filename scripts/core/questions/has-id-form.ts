import type { Document } from '../model/document.js'
import { onceForAllDays } from '../model/once-for-all-days.js'
import type { QmsContent } from '../model/qms.js'
import { idPattern } from './id-format.js'

/** @returns whether a document's id has the form that its type sets; any will do where the type is unknown; that of a row follows from its file */
export function hasIdForm(qms: QmsContent, { id, type, row }: Pick<Document, 'id' | 'type' | 'row'>): boolean {
  return row !== undefined || (patternsByType(qms).get(type)?.test(id) ?? true)
}

const patternsByType = onceForAllDays(
  ({ types }) => new Map([...types.values()].map(({ name, idFormat }) => [name, idPattern(idFormat)])),
)
