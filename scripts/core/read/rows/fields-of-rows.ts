import type { DocumentType } from '../../model/document-type.js'
import { ROW_NUMBER } from '../../model/table-row.js'
import type { TextTree } from '../yaml/text-tree.js'
import { rowFields } from './row-fields.js'
import type { TableHeader } from './table-header.js'

/** @returns new fields, made of the texts of a row */
export type FieldsOfRow = (texts: readonly string[]) => Record<string, TextTree>

/** Satisfies every schema: what a row's id is follows from its file, whose name is checked once. */
const VALID_ID = 'row'

/** Which of more columns are filled does not fit into one number. */
const MOST_COLUMNS = 50

/**
 * Rows that fill the same columns are copies of one object: a copy takes less room, and is made faster, than an object that grows
 * field by field.
 */
export function fieldsOfRows({ columns, lists }: TableHeader, { name: type }: DocumentType): FieldsOfRow {
  const isPlain = (column: string) => !column.includes('.') && !lists.has(column)
  if (columns.length > MOST_COLUMNS || !columns.every(isPlain))
    return (texts) => ({ id: VALID_ID, type, ...rowFields(texts, { columns, lists }) })
  const isRead = columns.map((column) => column !== '' && column !== ROW_NUMBER)
  const models = new Map<number, Record<string, TextTree>>()
  return (texts) => {
    let filled = 0
    for (const [index, isField] of isRead.entries()) filled = filled * 2 + (isField && texts[index] ? 1 : 0)
    let model = models.get(filled)
    if (!model) {
      model = modelOf(
        columns.filter((_column, index) => isRead[index] && texts[index]),
        type,
      )
      models.set(filled, model)
    }
    const fields = { ...model }
    for (const [index, column] of columns.entries()) {
      const text = texts[index]
      if (isRead[index] && text) fields[column] = text
    }
    return fields
  }
}

/** An object that was read as JSON is exactly as large as it has to be, and so are its copies. */
function modelOf(columns: readonly string[], type: string): Record<string, TextTree> {
  return JSON.parse(
    JSON.stringify(Object.fromEntries([['id', VALID_ID], ['type', type], ...columns.map((name) => [name, ''])])),
  )
}
