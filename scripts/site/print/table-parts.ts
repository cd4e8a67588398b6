import { lettersOf } from './letters-of.js'
import type { PrintedBlock, PrintedCell, PrintedTable } from './printed.js'
import { sentence, words } from './printed-text.js'
import { type MeasuredCell, type TableSheet, tableSheets } from './table-sheets.js'

/** A table before it is known how wide its columns are. */
interface TableToPrint {
  readonly columns: number
  /** How many of the rows are its head. */
  readonly heads: number
  readonly rows: readonly (readonly CellInPlace[])[]
}

export interface CellInPlace extends MeasuredCell {
  /** Called for each part that shows it: a note in it is told once. */
  print(): PrintedCell
}

interface Layout {
  /** Whether it may have a sheet that is turned: not in a frame. */
  readonly mayTurn: boolean
  readonly isSmall: boolean
}

/** @returns a table in as many parts as it takes to show all of its columns */
export function tableParts(table: TableToPrint, { mayTurn, isSmall }: Layout): readonly PrintedBlock[] {
  const { columns, rows } = table
  const sheets = tableSheets(columns, rows.flat(), mayTurn)
  return sheets.flatMap((sheet) => [
    ...(sheets.length > 1 ? [partOf(sheet, columns)] : []),
    partOnSheet(table, sheet, isSmall),
  ])
}

/** @returns a table with a head of labels, each column as wide as what is in it */
export function labelledTable(
  labels: readonly string[],
  rows: readonly (readonly (readonly PrintedBlock[])[])[],
  mayTurn: boolean,
): readonly PrintedBlock[] {
  const row = (cells: readonly (readonly PrintedBlock[])[]) =>
    cells.map((blocks, column): CellInPlace => {
      const cell: PrintedCell = { blocks, columns: 1, rows: 1, align: 'start' }
      return { column, columns: 1, text: lettersOf(blocks), print: () => cell }
    })
  const head = labels.map((label) => [sentence(label, 'strong')])
  return tableParts({ columns: labels.length, heads: 1, rows: [head, ...rows].map(row) }, { mayTurn, isSmall: true })
}

function partOf({ columns }: TableSheet, all: number): PrintedBlock {
  const [first = 0, last = 0] = [columns[1], columns.at(-1)].map((column) => (column ?? 0) + 1)
  const shown = first === last ? `Column ${first}` : `Columns ${first} to ${last}`
  return { kind: 'paragraph', runs: words(`${shown} of ${all}, beside the first:`, 'emphasis') }
}

function partOnSheet(
  { rows, heads }: TableToPrint,
  { columns, widths, isTurned }: TableSheet,
  isSmall: boolean,
): PrintedTable {
  const cellsOf = (some: TableToPrint['rows']) =>
    some.flat().flatMap((cell) => (columns.includes(cell.column) ? [cell.print()] : []))
  return {
    kind: 'table',
    widths,
    isTurned,
    isSmall,
    head: cellsOf(rows.slice(0, heads)),
    cells: cellsOf(rows.slice(heads)),
  }
}
