import { createHash } from 'node:crypto'
import type { Fields } from '../../model/document.js'
import { fieldText, findFields, isList } from '../../model/fields.js'
import type { Qms } from '../../model/qms.js'
import type { DueDate } from './due-dates.js'

/**
 * Names something due for good, such as `QP-004/next_review` or `RI-001/actions/5d41402a/due`. Entries of a list are
 * named by their own id, or by what they say, so that others may come before them.
 */
export function dueKey(qms: Qms, { document, at }: DueDate): string {
  // Where an id was given twice, both documents are still chased.
  const id = qms.find(document.id) === document && document.id !== '' ? document.id : document.path
  return [id, ...stableSteps(document.fields, at)].join('/')
}

function stableSteps(fields: Fields, at: string): readonly string[] {
  const steps = at.split('/').slice(1)
  return steps.map((step, depth) => {
    const list = findFields(fields, steps.slice(0, depth))[0]?.value
    return isList(list) ? nameOf(list as readonly Fields[], Number(step)) : step
  })
}

function nameOf(entries: readonly Fields[], index: number): string {
  const names = entries.map((entry) => ownName(entry))
  const name = names[index]
  if (name === undefined) return String(index)
  const sameBefore = names.slice(0, index).filter((other) => other === name).length
  return sameBefore === 0 ? name : `${name}-${sameBefore + 1}`
}

/** Letters and digits alone, so that a comma mended does not make it something else. */
function ownName(entry: Fields): string | undefined {
  const id = fieldText(entry, 'id')
  const says = fieldText(entry, 'what') ?? fieldText(entry, 'title') ?? fieldText(entry, 'name')
  if (id !== undefined || says === undefined) return id
  const words =
    says
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return createHash('sha256').update(words.join(' ')).digest('hex').slice(0, 8)
}
