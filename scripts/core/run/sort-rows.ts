import { type Cell, cellText, NO_CELL, type Table } from '../model/table.js'
import { byNumbersIn } from '../values/order.js'
import { findColumn } from './find-column.js'

/**
 * Sorts the rows by a column: numbers by what they are, texts by the numbers in them. Rows without a value come last, and
 * those with the same one stay in their order.
 *
 * @param by the id of the column, with a minus before it for the other way round
 * @throws ArgumentFault for a column that the table does not have
 */
export function sortRows(table: Table, by: string | undefined): Table {
  if (by === undefined) return table
  const { id } = findColumn(table, by.replace(/^-/, ''))
  const direction = by.startsWith('-') ? -1 : 1
  const cellOf = (row: Table['rows'][number]) => row[id] ?? NO_CELL
  const [filled, empty] = [true, false].map((isFilled) =>
    table.rows.filter((row) => (cellText(cellOf(row)) !== '') === isFilled),
  )
  const sorted = (filled ?? []).toSorted((a, b) => direction * compare(cellOf(a), cellOf(b)))
  return { ...table, rows: [...sorted, ...(empty ?? [])] }
}

function compare(a: Cell, b: Cell): number {
  return a.kind === 'number' && b.kind === 'number' ? a.value - b.value : byNumbersIn(cellText(a), cellText(b))
}
