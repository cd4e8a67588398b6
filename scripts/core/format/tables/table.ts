import { type Cell, cellText, NO_CELL, type Table } from '../../model/table.js'
import { withApostrophe } from '../../values/spreadsheet-text.js'
import { formatMarkdownTable } from './markdown-table.js'
import { formatTextTable } from './text-table.js'

/** Every form in which a table can be shown. The width of a terminal matters to people only. */
export const tableFormats = {
  table: formatTextTable,
  json: formatTableJson,
  csv: formatCsv,
  markdown: formatMarkdownTable,
} satisfies Record<string, (table: Table, width?: number) => string>

function formatTableJson({ columns, rows }: Table): string {
  const records = rows.map((row) => Object.fromEntries(columns.map(({ id }) => [id, jsonValue(row[id] ?? NO_CELL)])))
  return `${JSON.stringify(records, null, 2)}\n`
}

function jsonValue(cell: Cell): string | number {
  return cell.kind === 'number' ? cell.value : cellText(cell)
}

/** RFC 4180; the head has the ids of the columns. A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
function formatCsv(table: Table): string {
  const head = table.columns.map(({ id }) => id)
  const rows = table.rows.map((row) => table.columns.map(({ id }) => csvCell(row[id] ?? NO_CELL)))
  return [head.map(csvText), ...rows].map((row) => `${row.join(',')}\r\n`).join('')
}

/** A negative number is a number; a text that begins like a formula is not to be one. */
function csvCell(cell: Cell): string {
  return cell.kind === 'number' ? String(cell.value) : csvText(cellText(cell))
}

function csvText(text: string): string {
  const harmless = withApostrophe(text)
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
