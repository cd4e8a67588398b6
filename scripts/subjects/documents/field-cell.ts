import type { FieldValue } from '../../core/model/document.js'
import type { FieldDefinition } from '../../core/model/document-type.js'
import { isFields, isList } from '../../core/model/fields.js'
import { isWords } from '../../core/model/is-words.js'
import type { QmsContent } from '../../core/model/qms.js'
import { type Cell, choiceCell, dateCell, textCell } from '../../core/model/table.js'

type FieldKind = 'date' | 'text' | 'actor' | 'document' | 'choice' | 'clause'

/** @returns what the values of a field are, by its schema */
export function kindOfField({ schema, linksTo }: FieldDefinition): FieldKind {
  if (schema.format === 'date') return 'date'
  if (schema.namesClause === true) return 'clause'
  if (schema.enum || schema.type === 'boolean' || schema.recordType === true) return 'choice'
  if (!linksTo) return 'text'
  return linksTo.some((name) => name === 'role' || name === 'person') ? 'actor' : 'document'
}

/** @returns one value of a field as a cell; a group of fields is one text */
export function fieldCell({ types }: QmsContent, field: FieldDefinition | undefined, value: FieldValue): Cell {
  const text = textOf(value)
  const kind = field ? kindOfField(field) : 'text'
  if (kind === 'date') return dateCell(text)
  if (kind === 'clause') return { kind, clause: text }
  if (kind === 'text' || (field && isWords(field, text))) return textCell(text)
  if (kind !== 'choice') return { kind, id: text }
  if (typeof value === 'boolean') return choiceCell(text, value ? 'Yes' : 'No')
  return choiceCell(text, types.get(text)?.title ?? text.replaceAll('-', ' '))
}

function textOf(value: FieldValue): string {
  if (isList(value)) return value.map(textOf).join(', ')
  return isFields(value)
    ? Object.values(value)
        .map((one) => textOf(one ?? ''))
        .join(', ')
    : String(value)
}
