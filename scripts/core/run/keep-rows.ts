import { type Cell, cellText, NO_CELL, type Table } from '../model/table.js'
import { didYouMean } from '../values/nearest-name.js'
import { ArgumentFault } from './read-arguments.js'

/**
 * Keeps the rows that say something in certain columns. Of a list, one item is enough.
 *
 * @param where texts by the ids of columns; an empty text is a cell without a value
 * @throws ArgumentFault for a column that the table does not have
 */
export function keepRows(table: Table, where: Readonly<Record<string, string>>): Table {
  const ids = table.columns.map(({ id }) => id)
  for (const id of Object.keys(where)) {
    if (ids.includes(id)) continue
    throw new ArgumentFault(`${table.title} has no column “${id}”. ${didYouMean(id, ids, `It has ${ids.join(', ')}.`)}`)
  }
  const rows = table.rows.filter((row) => Object.entries(where).every(([id, text]) => says(row[id] ?? NO_CELL, text)))
  return { ...table, rows }
}

function says(cell: Cell, text: string): boolean {
  return cellText(cell) === text || (cell.kind === 'list' && cell.items.some((item) => says(item, text)))
}
