import { csvText } from '../csv-text.js'
import { cellOf, type ExportTable } from './export-table.js'

/** A table a type, for spreadsheets. */
export function csvOf({ columns, rows }: ExportTable): string {
  return csvText([
    columns.map(({ name }) => name),
    ...rows.map((row) => row.map((value, index) => (columns[index] ? cellOf(columns[index], value) : ''))),
  ])
}
