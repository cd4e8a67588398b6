import type { DocumentType } from '../../core/model/document-type.js'
import { isTree, type TextTree } from '../../core/read/yaml/text-tree.js'
import { type ExchangeColumn, exchangeColumns, ID } from '../columns.js'
import type { WrittenRecord } from './written-records.js'

/** The documents of a type as a table: the columns that any of them fills. */
export interface ExportTable {
  readonly type: DocumentType
  readonly columns: readonly ExchangeColumn[]
  readonly rows: readonly (readonly (TextTree | undefined)[])[]
}

export function exportTable(type: DocumentType, records: readonly WrittenRecord[]): ExportTable {
  const all = exchangeColumns(type).filter(({ kind }) => kind !== 'section')
  const paths = all.map(({ name }) => name.split('.'))
  const rows = records.map((record) => all.map((column, index) => writtenValue(record, column, paths[index] ?? [])))
  // A text that is empty is one: an import writes none in its place.
  const isSaid = ({ kind }: ExchangeColumn, value: TextTree | undefined) =>
    value !== undefined && (kind === 'body' || value !== '')
  const used = all.map((column, index) => column.name === ID || rows.some((row) => isSaid(column, row[index])))
  return {
    type,
    columns: all.filter((_, index) => used[index]),
    rows: rows.map((row) => row.filter((_, index) => used[index])),
  }
}

function writtenValue(
  { document, fields, body }: WrittenRecord,
  { name, kind }: ExchangeColumn,
  path: readonly string[],
): TextTree | undefined {
  if (name === ID) return document.id
  if (kind === 'body') return body
  let value: TextTree | undefined = fields
  for (const step of path) value = isTree(value) ? value[step] : undefined
  return value
}

/** @returns a value as the text of a cell, from which an import gets it back exactly */
export function cellOf({ kind }: ExchangeColumn, value: TextTree | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  const isPlain =
    kind === 'list' &&
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((item) => typeof item === 'string' && item !== '' && !/;|^\[|^\s|\s$/.test(item))
  return isPlain ? value.join('; ') : JSON.stringify(value)
}
