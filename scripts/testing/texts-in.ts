import { type Cell, NO_CELL, type Table } from '../core/model/table.js'

/** @returns what the cells of a table say, in the words that people read */
export function textsIn({ columns, rows }: Table): readonly string[] {
  return rows.flatMap((row) => columns.flatMap(({ id }) => textsOf(row[id] ?? NO_CELL)))
}

function textsOf(cell: Cell): readonly string[] {
  if (cell.kind === 'list') return cell.items.flatMap(textsOf)
  if (cell.kind === 'choice') return [cell.label]
  if (cell.kind === 'number') return cell.unit === undefined ? [] : [cell.unit]
  return cell.kind === 'text' ? [cell.text] : []
}
