import type { FieldValue } from '../../../core/model/document.js'
import { isList } from '../../../core/model/fields.js'
import { isSameValue } from '../../../core/values/is-same-value.js'

/** @returns the entries of a list that it did not have before */
export function addedEntries(before: FieldValue | undefined, after: FieldValue | undefined): readonly FieldValue[] {
  return without(after, before)
}

/** @returns whether a list still has all the entries that it had */
export function isKept(before: FieldValue | undefined, after: FieldValue | undefined): boolean {
  return without(before, after).length === 0
}

/** Each entry takes away one that is equal to it. */
function without(list: FieldValue | undefined, other: FieldValue | undefined): readonly FieldValue[] {
  const left = isList(list) ? [...list] : []
  for (const entry of isList(other) ? other : []) {
    const index = left.findIndex((one) => isSameValue(one, entry))
    if (index >= 0) left.splice(index, 1)
  }
  return left
}
