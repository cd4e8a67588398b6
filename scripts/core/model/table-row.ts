import { defined } from '../values/defined.js'
import { type FieldPointer, isPlace, type Target } from './place.js'

/** The row of a table that a document is, and what its cells are found again by. */
export interface TableRow {
  /** As its column `no` counts. */
  readonly number: number
  /** The line of the file on which it begins. */
  readonly line: number
  /** As written; a cell in quotation marks may go over several lines. */
  readonly source: string
  readonly table: RowTable
}

/** What all rows of a file share. */
export interface RowTable {
  /** The names of fields, those of groups with a dot, in the order of the columns; empty for a column that is not read. */
  readonly columns: readonly string[]
  readonly delimiter: string
}

/** Where something is in a table: a field of a row, or the whole row. */
export interface TableCell {
  readonly row: number
  readonly column?: string
}

/** The column that counts the rows of a file. */
export const ROW_NUMBER = 'no'

/** More rows in one table would not fit what programs can hold at once. */
export const MOST_ROWS = 100_000

/** @returns the id of a row: the name of its file without ending, and its number */
export function rowId(fileName: string, number: number): string {
  return `${fileName}#${number}`
}

/** @returns the cell that a rule points at, whose place says where it is in the file */
export function cellAt(row: TableRow, at: Target): TableCell {
  const column = isPlace(at) ? undefined : columnAt(row, at)
  return { row: row.number, ...defined({ column }) }
}

/** @returns the column that holds a field, such as `people` for `/people/0`; undefined when there is none */
export function columnAt({ table }: TableRow, at: FieldPointer): string | undefined {
  const pointer = typeof at === 'string' ? at : at.key
  if (pointer === '/id') return ROW_NUMBER
  const steps = pointer.split('/').slice(1)
  return steps.map((_step, index) => steps.slice(0, index + 1).join('.')).find((name) => table.columns.includes(name))
}
