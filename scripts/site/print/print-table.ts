import type { Element } from 'hast'
import type { PrintContext } from './print-context.js'
import { printRuns } from './print-runs.js'
import type { PrintedBlock, PrintedCell, PrintedRun, PrintedTable } from './printed.js'
import { type PlacedCell, type TableGrid, tableGrid } from './table-grid.js'
import { type TableSheet, tableSheets } from './table-sheets.js'

/** @returns a table in as many parts as it takes to show all of its columns, below what it is called */
export function printTable(table: Element, context: PrintContext): readonly PrintedBlock[] {
  const grid = tableGrid(table)
  if (grid.columns === 0) return []
  const sheets = tableSheets(grid, !context.isNested)
  const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption')
  const title = caption ? printRuns([caption], context) : []
  return [
    ...(title.length > 0 ? [{ kind: 'paragraph', runs: title } as const] : []),
    ...sheets.flatMap((sheet): readonly PrintedBlock[] => [
      ...(sheets.length > 1 ? [partOf(sheet, grid)] : []),
      printSheet(grid, sheet, { ...context, isNested: true }),
    ]),
  ]
}

function partOf({ columns }: TableSheet, grid: TableGrid): PrintedBlock {
  const [first = 0, last = 0] = [columns[1], columns.at(-1)].map((column) => (column ?? 0) + 1)
  const shown = first === last ? `Column ${first}` : `Columns ${first} to ${last}`
  const runs: readonly PrintedRun[] = [
    { kind: 'text', text: `${shown} of ${grid.columns}, beside the first:`, marks: ['emphasis'] },
  ]
  return { kind: 'paragraph', runs }
}

function printSheet(
  { rows, heads }: TableGrid,
  { columns, widths, isTurned, isSmall }: TableSheet,
  context: PrintContext,
): PrintedTable {
  const print = (some: TableGrid['rows']) =>
    some.flatMap((row) => row.filter((cell) => columns.includes(cell.column)).map((cell) => printCell(cell, context)))
  const [head, cells] = [print(rows.slice(0, heads)), print(rows.slice(heads))]
  return { kind: 'table', widths, isTurned, isSmall, head, cells }
}

function printCell({ element, columns, rows }: PlacedCell, context: PrintContext): PrintedCell {
  const isHead = element?.tagName === 'th'
  const blocks = element ? context.blocks(isHead ? [{ ...element, tagName: 'strong' }] : element.children, context) : []
  return { blocks, columns, rows, align: alignOf(element) }
}

function alignOf(element: Element | undefined): PrintedCell['align'] {
  const written = String(element?.properties.align ?? '')
  return written === 'center' ? 'center' : written === 'right' ? 'end' : 'start'
}
