import { type FieldPointer, type Place, shiftPlace } from '../../model/place.js'
import { columnAt, type TableRow } from '../../model/table-row.js'
import { cellsOf } from './csv-cells.js'

/** Finds a field again in the row that it came from; the whole row is meant by a field that has no column. */
export function locateCell(row: TableRow, at: FieldPointer): Place {
  const { line, source, table } = row
  const column = columnAt(row, at)
  const cell = column === undefined ? undefined : cellsOf(source, table.delimiter).cells[table.columns.indexOf(column)]
  return cell ? shiftPlace(cell.place, line - 1) : [line, 1, line, 1]
}
