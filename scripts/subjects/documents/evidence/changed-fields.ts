import type { Fields, FieldValue } from '../../../core/model/document.js'
import { isFields, isList } from '../../../core/model/fields.js'
import { isSameValue } from '../../../core/values/is-same-value.js'

/** A field of a record that is not what it was. */
export interface ChangedField {
  /** Dotted, as an amendment names it: `correction.done`. */
  readonly field: string
  /** As an amendment gives it: “nothing” where there was none. Missing if it takes more than a line. */
  readonly was?: string | undefined
}

/**
 * Lists the fields that changed; of groups, the fields inside them. Amendments are left out, and so is what may be added to
 * an action that was still open: whatever became of the record around it, a person has to finish it.
 */
export function* changedFields(before: Fields, after: Fields, group = ''): Generator<ChangedField> {
  for (const name of namesOf(before, after)) {
    const [was, is] = [before[name], after[name]]
    const field = group + name
    if (field === 'amendments' || isOnlyProgress(was, is)) continue
    if (isFields(was) && isFields(is)) yield* changedFields(was, is, `${field}.`)
    else yield { field, was: inWords(was) }
  }
}

function isOnlyProgress(before: FieldValue | undefined, after: FieldValue | undefined): boolean {
  if (isSameValue(before, after)) return true
  if (isList(before) && isList(after))
    return before.length === after.length && before.every((item, index) => isOnlyProgress(item, after[index]))
  if (!isFields(before) || !isFields(after)) return false
  const free = isOpenAction(before) ? ['done', 'evidence', 'result'] : []
  return namesOf(before, after).every((name) => free.includes(name) || isOnlyProgress(before[name], after[name]))
}

/** All record types share one form of action. */
function isOpenAction({ what, owner, due, done }: Fields): boolean {
  return what !== undefined && owner !== undefined && due !== undefined && done === undefined
}

function namesOf(before: Fields, after: Fields): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
}

function inWords(value: FieldValue | undefined): string | undefined {
  if (value === undefined) return 'nothing'
  const parts = isList(value) ? value : [value]
  const text = parts.map(String).join(', ')
  return parts.some((part) => isFields(part) || isList(part)) || text.length > MAX_LENGTH ? undefined : text
}

const MAX_LENGTH = 120
