import type { Element } from 'hast'
import { textContent } from '../html/html-tree.js'
import type { PrintContext } from './print-context.js'
import { printRuns } from './print-runs.js'
import type { PrintedBlock, PrintedCell } from './printed.js'
import { type PlacedCell, tableGrid } from './table-grid.js'
import { type CellInPlace, tableParts } from './table-parts.js'

/** With more columns, smaller letters read better than narrow columns. */
const MANY_COLUMNS = 6

/** @returns a table in as many parts as it takes to show all of its columns, below what it is called */
export function printTable(table: Element, context: PrintContext): readonly PrintedBlock[] {
  const { columns, heads, rows } = tableGrid(table)
  if (columns === 0) return []
  const caption = table.children.find((child) => child.type === 'element' && child.tagName === 'caption')
  const title = caption ? printRuns([caption], context) : []
  const inCell = { ...context, isNested: true }
  const cells = rows.map((row) =>
    row.map((cell): CellInPlace => {
      const text = cell.element ? textContent(cell.element) : ''
      return { column: cell.column, columns: cell.columns, text, print: () => printCell(cell, inCell) }
    }),
  )
  const layout = { mayTurn: !context.isNested, isSmall: columns > MANY_COLUMNS }
  return [
    ...(title.length > 0 ? [{ kind: 'paragraph', runs: title } as const] : []),
    ...tableParts({ columns, heads, rows: cells }, layout),
  ]
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
