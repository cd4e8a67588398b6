import { compareIds } from './compare-ids.js'
import type { Document } from './document.js'

/** For sorting; documents that share an id, in the order of their files. */
export function byId(a: Document, b: Document): number {
  return compareIds(a.id, b.id) || (a.path < b.path ? -1 : 1)
}
