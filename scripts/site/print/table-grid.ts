import type { Element } from 'hast'

/** The cells of a table in their places: what spans several rows or columns is in the first of them. */
export interface TableGrid {
  readonly columns: number
  /** How many of the rows are its head. */
  readonly heads: number
  readonly rows: readonly (readonly PlacedCell[])[]
}

export interface PlacedCell {
  /** Missing where a row is shorter than others. */
  readonly element?: Element
  readonly column: number
  readonly columns: number
  readonly rows: number
}

const MOST_COLUMNS = 200

/** @returns the grid as browsers make it, with nothing that spans beyond its end, and a cell everywhere */
export function tableGrid(table: Element): TableGrid {
  const parts = [rowsOf(table, ['thead']), rowsOf(table, ['tbody', 'tr', 'tfoot'])].map(placedRows)
  const columns = Math.max(0, ...parts.flat(2).map((cell) => cell.column + cell.columns))
  return { columns, heads: parts[0]?.length ?? 0, rows: parts.flatMap((rows) => filled(rows, columns)) }
}

function rowsOf(table: Element, names: readonly string[]): readonly Element[] {
  return elements(table).flatMap((child) => {
    if (!names.includes(child.tagName)) return []
    return child.tagName === 'tr' ? [child] : elements(child).filter(({ tagName }) => tagName === 'tr')
  })
}

function elements({ children }: Element): readonly Element[] {
  return children.filter((child): child is Element => child.type === 'element')
}

function placedRows(rows: readonly Element[]): readonly (readonly PlacedCell[])[] {
  const taken = rows.map(() => new Set<number>())
  return rows.map((row, index) =>
    elements(row)
      .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
      .map((element) => place(element, index, taken)),
  )
}

function place(element: Element, row: number, taken: readonly Set<number>[]): PlacedCell {
  let column = 0
  while (taken[row]?.has(column)) column++
  const isFree = (at: number) => !taken[row]?.has(at)
  const wanted = span(element, 'colSpan', MOST_COLUMNS)
  let columns = 1
  while (columns < wanted && isFree(column + columns)) columns++
  const rows = span(element, 'rowSpan', taken.length - row)
  for (let down = 0; down < rows; down++)
    for (let across = 0; across < columns; across++) taken[row + down]?.add(column + across)
  return { element, column, columns, rows }
}

function span({ properties }: Element, name: 'colSpan' | 'rowSpan', most: number): number {
  const given = Math.trunc(Number(properties[name] ?? 1))
  return Math.min(Math.max(given || 1, 1), Math.max(most, 1))
}

function filled(rows: readonly (readonly PlacedCell[])[], columns: number): readonly (readonly PlacedCell[])[] {
  const taken = rows.map(() => new Set<number>())
  rows.forEach((row, index) => {
    for (const cell of row)
      for (let down = 0; down < cell.rows; down++)
        for (let across = 0; across < cell.columns; across++) taken[index + down]?.add(cell.column + across)
  })
  return rows.map((row, index) => {
    const missing = Array.from({ length: columns }, (_, column) => column).filter(
      (column) => !taken[index]?.has(column),
    )
    const empty = missing.map((column): PlacedCell => ({ column, columns: 1, rows: 1 }))
    return [...row, ...empty].sort((a, b) => a.column - b.column)
  })
}
