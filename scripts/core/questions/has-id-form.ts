import type { Document } from '../model/document.js'
import { onceForAllDays } from '../model/once-for-all-days.js'
import type { QmsContent } from '../model/qms.js'
import { isPartOfFile } from '../model/register-entry.js'
import { idPattern } from './id-format.js'

/** @returns whether a document's id has the form that its type sets; any will do where the type is unknown; that of a row or an entry follows from its file */
export function hasIdForm(
  qms: QmsContent,
  { id, type, row, entry }: Pick<Document, 'id' | 'type' | 'row' | 'entry'>,
): boolean {
  return isPartOfFile({ row, entry }) || (patternsByType(qms).get(type)?.test(id) ?? true)
}

const patternsByType = onceForAllDays(
  ({ types }) => new Map([...types.values()].map(({ name, idFormat }) => [name, idPattern(idFormat)])),
)
