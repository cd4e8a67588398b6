import type { TableCell } from '../../model/table-row.js'

/** @returns `row 17, column “on”` */
export function cellInWords({ row, column }: TableCell): string {
  return column === undefined ? `row ${row}` : `row ${row}, column “${column}”`
}
