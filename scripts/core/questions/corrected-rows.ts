import type { Document } from '../model/document.js'
import { onceForAllDays } from '../model/once-for-all-days.js'
import type { QmsContent } from '../model/qms.js'

/** Where a row says which one it corrects. */
export const CORRECTED_ROW = '/corrects/row'

/** @returns the row that takes the place of another one; undefined for a record that counts itself */
export function correctionOf(qms: QmsContent, one: Pick<Document, 'id' | 'row'>): Document | undefined {
  const known = corrections(qms)
  return known.size > 0 && one.row ? known.get(one.id) : undefined
}

/** By the ids of the rows that they correct. One that names itself, or what comes after it, corrects nothing. */
const corrections = onceForAllDays((qms) => {
  const found = new Map<string, Document>()
  for (const { from, pointer, target } of qms.links) {
    if (pointer !== CORRECTED_ROW || !from.row || found.has(target)) continue
    const corrected = qms.find(target)
    if (corrected?.row && isBefore(corrected, from)) found.set(target, from)
  }
  return found
})

/** @returns whether a row was written before another one, which files tell only of their own rows */
export function isBefore(one: Document, other: Document): boolean {
  return one.path !== other.path || (one.row?.number ?? 0) < (other.row?.number ?? 0)
}
