import type { Document } from '../../core/model/document.js'
import type { DocumentType } from '../../core/model/document-type.js'
import { findFields } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'
import { type Cell, type Column, NO_CELL } from '../../core/model/table.js'
import { fieldCell, kindOfField } from './field-cell.js'

/** @returns the column of a table that shows a field; the name of one in a group has a dot, that of a list a star */
export function fieldColumn(type: DocumentType, column: string): Column {
  const id = column.replaceAll('.*', '')
  const field = type.fields.find(({ path }) => path.join('.') === column)
  const isList = column.includes('*') || field?.schema.type === 'array'
  const kind = column === 'id' ? 'document' : isList || !field ? 'list' : kindOfField(field)
  return { id, label: id, kind, ...(field?.controlled === false ? { isCurrent: true } : {}) }
}

/** @returns what reads the cells of that column */
export function fieldReader(qms: Qms, { fields }: DocumentType, column: string): (document: Document) => Cell {
  if (column === 'id') return ({ id }) => ({ kind: 'document', id })
  const at = (wanted: string) => fields.find(({ path }) => path.join('.') === wanted)
  const field = at(`${column}.*`) ?? at(column)
  const route = column.split('.')
  return (document) => {
    const values = [...findFields(document.fields, route)].flatMap(({ value }) => value)
    const items = values.map((value) => fieldCell(qms, field, value))
    return items.length > 1 ? { kind: 'list', items } : (items[0] ?? NO_CELL)
  }
}
