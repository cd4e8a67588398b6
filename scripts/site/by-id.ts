import { compareIds } from '../core/model/compare-ids.js'

/** For sorting. */
export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareIds(a.id, b.id)
}
