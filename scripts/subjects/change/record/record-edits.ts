import type { Document, Fields, FieldValue } from '../../../core/model/document.js'
import type { DocumentType, FieldDefinition } from '../../../core/model/document-type.js'
import { fieldAt, isFields, isList, pointerOf } from '../../../core/model/fields.js'
import type { FieldEdit, NewValue, Refusal } from '../../../core/model/plan.js'
import type { Qms } from '../../../core/model/qms.js'
import { isClosed } from '../../documents/is-closed.js'
import type { KnownValues } from '../document-template.js'
import { fieldFault } from '../field-fault.js'
import { noSuchField } from '../refuse-values.js'

/** What is written into a record, by the dotted paths of its fields; the items of a list are counted from 0. */
export type NewValues = Readonly<Record<string, NewValue | undefined>>

/** @returns the fields as they are to be written; why a value cannot be, if one cannot */
export function valuesFor(qms: Qms, type: DocumentType, given: KnownValues): NewValues | Refusal {
  const values: Record<string, NewValue | undefined> = {}
  for (const [name, text] of Object.entries(given)) {
    const field = definitionOf(type, name)
    if (!field) return noSuchField(type, name)
    const parts = isEmptyList(field, text) ? undefined : refuseParts(type, field, name)
    if (parts) return parts
    const fault = text === undefined || text === '' ? undefined : fieldFault(qms, field, text)
    if (fault) return { reason: fault }
    values[name] = text === undefined || text === '' ? undefined : asWritten(field, text)
  }
  return values
}

/** @returns why a value cannot be written for a field: it has parts of its own, such as those of an action */
function refuseParts({ fields }: DocumentType, { path, schema }: FieldDefinition, name: string): Refusal | undefined {
  const inside = fields.find(
    (one) =>
      one.path.length > path.length && one.path.at(-1) !== '*' && path.every((step, at) => one.path[at] === step),
  )
  if (!inside) return undefined
  const part = inside.path.slice(path.length).join('.').replaceAll('*', '0')
  const none = schema.type === 'array' ? ` Where there is none, write ${name}=[].` : ''
  return { reason: `“${name}” has parts of its own.`, remedy: `Name one of them, such as ${name}.${part}=….${none}` }
}

/** That there is none is an answer, too: no fault is known, no document has to change. */
function isEmptyList({ schema }: FieldDefinition, text: string | undefined): boolean {
  return schema.type === 'array' && text === '[]'
}

function definitionOf({ fields }: DocumentType, name: string): FieldDefinition | undefined {
  const wanted = name.replaceAll(/(?<=\.)\d+(?=\.|$)/g, '*')
  return fields.find(({ path }) => path.join('.') === wanted)
}

function asWritten(field: FieldDefinition, text: string): NewValue {
  if (isEmptyList(field, text)) return []
  return field.schema.type === 'array' ? text.split(',').map((item) => item.trim()) : text
}

/** @returns why the fields of a record do not change, whatever it says */
export function refuseRecord(qms: Qms, record: Document): Refusal | undefined {
  const { id, row } = record
  if (qms.typeOf(record)?.control !== 'retained')
    return {
      reason: `${id} is no record: its text changes in an editor, and with a new revision.`,
      remedy: `“qms revise ${id}” begins one.`,
    }
  if (row)
    return {
      reason: `${id} is a row of a table, and rows stay as they were written.`,
      remedy: `Write another row that corrects it, with corrects.row=${id} and corrects.reason.`,
    }
  if (!isClosed(qms, record)) return undefined
  return {
    reason: `${id} is complete, and complete records do not change.`,
    remedy:
      'If something in it is wrong, correct it by hand, and say in “amendments” what it was, who corrected it, and why.',
    place: { file: record, at: '/id' },
  }
}

/** @returns the edits of its file that write the values */
export function editsFor({ entry, fields }: Document, values: NewValues): readonly FieldEdit[] {
  const inside = entry ? `${entry.pointer.slice(1).replaceAll('/', '.')}.` : ''
  const { present, added } = byPresence(fields, values)
  return [
    ...Object.entries(present).map(([name, value]) => ({ path: `${inside}${name}`, value })),
    ...[...added].flatMap(([list, items]) => items.map((item) => ({ path: `${inside}${list}`, entry: item }))),
  ]
}

/** Items that a list does not have yet are added to it as a whole. */
function byPresence(fields: Fields, values: NewValues) {
  const present: Record<string, NewValue | undefined> = {}
  const added = new Map<string, NewValue[]>()
  for (const [name, value] of Object.entries(values)) {
    const [, list = '', index = '', part = ''] = /^(.+?)\.(\d+)\.(.+)$/.exec(name) ?? []
    const length = listAt(fields, list).length
    if (list === '' || Number(index) < length) present[name] = value
    else {
      const items = added.get(list) ?? []
      const position = Number(index) - length
      items[position] = fieldsWith((items[position] ?? {}) as Fields, { [part]: value }) as NewValue
      added.set(list, items)
    }
  }
  for (const [list, items] of added)
    added.set(
      list,
      items.filter((item) => item !== undefined),
    )
  return { present, added }
}

function listAt(fields: Fields, dotted: string): readonly FieldValue[] {
  const value = dotted === '' ? undefined : fieldAt(fields, pointerOf(dotted))
  return isList(value) ? value : []
}

/** @returns the fields of a record as they are once the values are written */
export function fieldsWith(fields: Fields, values: NewValues): Fields {
  const { present, added } = byPresence(fields, values)
  const lists = [...added].map(([list, items]) => [list, [...listAt(fields, list), ...items]] as const)
  return [...Object.entries(present), ...lists].reduce<Fields>(
    (all, [name, value]) => withValue(all, name.split('.'), value as NewValue) as Fields,
    fields,
  )
}

function withValue(
  around: FieldValue | undefined,
  [step, ...rest]: readonly string[],
  value: NewValue | undefined,
): FieldValue | undefined {
  if (step === undefined) return value as FieldValue | undefined
  if (isList(around))
    return around.map((item, index) => (String(index) === step ? (withValue(item, rest, value) ?? item) : item))
  const group = isFields(around) ? around : {}
  return { ...group, [step]: withValue(group[step], rest, value) }
}
