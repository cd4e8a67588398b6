import { type Cell, cellText, NO_CELL, type Table } from '../model/table.js'
import type { CalendarDate } from '../values/date.js'
import { isWithin, parsePeriod } from '../values/period.js'
import { findColumn } from './find-column.js'

/**
 * Keeps the rows that say something in certain columns. Of a list, one item is enough; of a date, that it lies within.
 *
 * @param where texts by the ids of columns; an empty text is a cell without a value; `2027-03` or `..2026-11-21` are days
 * @throws ArgumentFault for a column that the table does not have
 */
export function keepRows(table: Table, where: Readonly<Record<string, string>>): Table {
  for (const id of Object.keys(where)) findColumn(table, id)
  const rows = table.rows.filter((row) => Object.entries(where).every(([id, text]) => says(row[id] ?? NO_CELL, text)))
  return { ...table, rows }
}

function says(cell: Cell, text: string): boolean {
  if (cell.kind === 'list' && cell.items.some((item) => says(item, text))) return true
  return cellText(cell) === text || (cell.kind === 'date' && liesWithin(cell.on, text))
}

/** A span may have no beginning or no end. */
function liesWithin(on: CalendarDate, text: string): boolean {
  const period = parsePeriod(text.replace(/^\.\./, '0001-01-01..').replace(/\.\.$/, '..9999-12-30'))
  return period !== undefined && isWithin(period, on)
}
