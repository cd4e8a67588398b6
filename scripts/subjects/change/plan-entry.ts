import type { Document } from '../../core/model/document.js'
import type { DocumentType, FieldDefinition } from '../../core/model/document-type.js'
import { fieldText } from '../../core/model/fields.js'
import { isRefusal, type NewValue, type PlanOrRefusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { effectiveRevision } from '../approval/revisions.js'
import { addEntries } from './add-entries.js'
import { fieldsToFill, type KnownValues } from './document-template.js'
import { emptyInWords } from './empty-in-words.js'

/** Decides on a new entry of a register: the next number, at the end of the list. */
export function planEntry(qms: Qms, type: DocumentType, values: KnownValues, asked?: string): PlanOrRefusal {
  const empty = fieldsToFill(type, { ...values, id: '', type: type.name })
  const fields = Object.fromEntries(empty.map(({ path }) => [path.join('.'), '']))
  const added = addEntries(qms, type, [asGroups(type, { ...fields, ...values })], asked)
  if (isRefusal(added)) return added
  const { register, ids, change } = added
  return {
    changes: [change],
    sentences: [
      `${ids[0]} in ${register.path}`,
      ...emptyInWords(empty),
      ...approvedInWords(qms, register),
      `“qms check ${register.path}” says what is still missing.`,
    ],
  }
}

/** @returns what more entries mean for a register whose text is approved */
export function approvedInWords(qms: Qms, register: Document): readonly string[] {
  if (!isApprovedText(qms, register)) return []
  const { id } = register
  return [
    `This revision of ${id} is approved, and one more entry changes it: begin a new revision with “qms revise ${id}”.`,
  ]
}

function isApprovedText(qms: Qms, document: Document): boolean {
  return effectiveRevision(qms, document)?.revision === fieldText(document.fields, 'revision')
}

/** `correction.done` goes into the group `correction`; lists are divided by commas. */
function asGroups({ fields }: DocumentType, values: KnownValues): { readonly [name: string]: NewValue } {
  const found: Record<string, NewValue> = {}
  const inOrder = fields.filter(({ path }) => values[path.join('.')] !== undefined)
  for (const field of inOrder) {
    const steps = field.path.slice(0, -1)
    const group = steps.reduce<Record<string, NewValue>>((around, step) => {
      around[step] ??= {}
      return around[step] as Record<string, NewValue>
    }, found)
    group[field.path.at(-1) ?? ''] = newValue(field, values[field.path.join('.')] ?? '')
  }
  return found
}

function newValue({ schema }: FieldDefinition, text: string): NewValue {
  if (schema.type !== 'array' || text === '') return text
  return text.split(',').map((item) => item.trim())
}
