import { type Cell, type Column, cellText, NO_CELL, type Table } from '../model/table.js'
import { toColumn, toRightOfColumn, widestOf } from './columns.js'

export const tableFormats = { table: formatTextTable, json: formatTableJson, csv: formatCsv } satisfies Record<
  string,
  (table: Table) => string
>

/** Columns side by side, as wide as their widest cell; numbers are at the right. */
function formatTextTable(table: Table): string {
  if (table.rows.length === 0) return 'Nothing to list.\n'
  const texts = textsOf(table)
  const columns = table.columns.map((column, index) => ({
    column,
    width: widestOf([column.label, ...texts.map((row) => row[index] ?? '')]),
  }))
  const line = (cells: readonly string[]) =>
    columns
      .map(({ column, width }, index) => align(column, cells[index] ?? '', width))
      .join('  ')
      .trimEnd()
  const head = table.columns.map(({ label }) => label)
  const rule = columns.map(({ width }) => '─'.repeat(width))
  return `${[head, rule, ...texts].map(line).join('\n')}\n`
}

function align({ kind }: Column, text: string, width: number): string {
  return kind === 'number' ? toRightOfColumn(text, width) : toColumn(text, width)
}

function formatTableJson(table: Table): string {
  const texts = textsOf(table)
  const records = texts.map((row) => Object.fromEntries(table.columns.map(({ id }, index) => [id, row[index] ?? ''])))
  return `${JSON.stringify(records, null, 2)}\n`
}

/** RFC 4180. A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
function formatCsv(table: Table): string {
  const head = table.columns.map(({ label }) => label)
  const rows = table.rows.map((row) => table.columns.map(({ id }) => csvCell(row[id] ?? NO_CELL)))
  return [head.map(csvText), ...rows].map((row) => `${row.join(',')}\r\n`).join('')
}

/** A negative number is a number; a text that begins like a formula is not to be one. */
function csvCell(cell: Cell): string {
  return cell.kind === 'number' ? String(cell.value) : csvText(cellText(cell))
}

function csvText(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

function textsOf({ columns, rows }: Table): readonly (readonly string[])[] {
  return rows.map((row) => columns.map(({ id }) => cellText(row[id] ?? NO_CELL)))
}
