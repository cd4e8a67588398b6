import type { Document } from '../model/document.js'

const collator = new Intl.Collator('en', { numeric: true })

/** Sorts by the numbers in ids: QP-2 before QP-10. */
export function byId(a: Document, b: Document): number {
  return collator.compare(a.id, b.id) || (a.path < b.path ? -1 : 1)
}
