import { sha256 } from '../../../core/bytes/digest.js'
import type { Fields } from '../../../core/model/document.js'
import { fieldText, findFields, isList } from '../../../core/model/fields.js'
import type { QmsContent } from '../../../core/model/qms.js'
import { once } from '../../../core/values/once.js'
import type { DueDate } from './due-dates.js'

/**
 * Names something due for good, such as `QP-004/next_review` or `RI-001/actions/5d41402a/due`. Entries of a list are
 * named by their own id, or by what they say, so that others may come before them.
 */
export function dueKey(content: QmsContent, { document, at }: DueDate): string {
  // Where an id was given twice, both documents are still chased.
  const id = content.find(document.id) === document && document.id !== '' ? document.id : document.path
  return [id, ...stableSteps(document.fields, at)].join('/')
}

function stableSteps(fields: Fields, at: string): readonly string[] {
  const steps = at.split('/').slice(1)
  return steps.map((step, depth) => {
    const list = findFields(fields, steps.slice(0, depth))[0]?.value
    return isList(list) ? (namesOf(list as readonly Fields[])[Number(step)] ?? step) : step
  })
}

/** The names of a list's entries; those with the same name are counted. */
const namesOf = once((entries: readonly Fields[]): readonly string[] => {
  const counts = new Map<string, number>()
  return entries.map((entry, index) => {
    const name = ownName(entry) ?? String(index)
    const count = (counts.get(name) ?? 0) + 1
    counts.set(name, count)
    return count === 1 ? name : `${name}-${count}`
  })
})

/** Letters and digits alone, so that a corrected comma does not make it something else. */
function ownName(entry: Fields): string | undefined {
  const id = fieldText(entry, 'id')
  const says = fieldText(entry, 'what') ?? fieldText(entry, 'title') ?? fieldText(entry, 'name')
  if (id !== undefined || says === undefined) return id
  const words =
    says
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return sha256(words.join(' ')).slice(0, 8)
}
