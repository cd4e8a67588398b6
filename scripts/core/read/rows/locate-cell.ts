import type { FieldPointer, Place } from '../../model/place.js'
import { columnAt, type TableRow } from '../../model/table-row.js'
import { cellPlace } from './cell-place.js'

/** Finds a field again in the row that it came from; the whole row is meant by a field that has no column. */
export function locateCell(row: TableRow, at: FieldPointer): Place {
  const { line, source, table } = row
  const column = columnAt(row, at)
  const index = column === undefined ? -1 : table.columns.indexOf(column)
  return cellPlace({ line, source, delimiter: table.delimiter }, index)
}
