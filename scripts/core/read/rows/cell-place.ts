import { type Place, shiftPlace } from '../../model/place.js'
import { cellsOf } from './csv-cells.js'
import type { CsvRow } from './csv-rows.js'

/** Places are looked for again where they are needed: nearly all rows have nothing to be told of. */
export function cellPlace(
  { source, delimiter, line }: Pick<CsvRow, 'source' | 'delimiter' | 'line'>,
  index: number,
): Place {
  const cell = cellsOf(source, delimiter).cells[index]
  return cell ? shiftPlace(cell.place, line - 1) : [line, 1, line, 1]
}
