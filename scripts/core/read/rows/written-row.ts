import type { DocumentType } from '../../model/document-type.js'
import type { TableRow } from '../../model/table-row.js'
import { tableColumns } from '../../questions/table-columns.js'
import { once } from '../../values/once.js'
import type { TextTree } from '../yaml/text-tree.js'
import { textsOf } from './csv-rows.js'
import { rowFields } from './row-fields.js'

/** @returns the fields of a row exactly as they are written: every value is text */
export function writtenRow({ source, table }: TableRow, type: DocumentType): Record<string, TextTree> {
  return rowFields(textsOf(source, table.delimiter).texts, { columns: table.columns, lists: listColumns(type) })
}

/** @returns what the cells of a row say, by the names of their columns; nothing of columns that are not read */
export function rowTexts({ source, table }: TableRow): Readonly<Record<string, string>> {
  const { texts } = textsOf(source, table.delimiter)
  return Object.fromEntries(table.columns.flatMap((name, index) => (name === '' ? [] : [[name, texts[index] ?? '']])))
}

/** @returns the columns whose cells hold lists, divided by semicolons */
export const listColumns = once((type: Pick<DocumentType, 'fields'>): ReadonlySet<string> => {
  const lists = [...tableColumns(type)].filter(([, { isList }]) => isList)
  return new Set(lists.map(([name]) => name))
})
