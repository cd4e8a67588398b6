import type { Table } from '../model/table.js'

export const tableFormats = { table: formatTextTable, json: formatTableJson, csv: formatCsv } satisfies Record<
  string,
  (table: Table) => string
>

export type TableFormatName = keyof typeof tableFormats

/** Columns side by side, as wide as their widest cell. */
function formatTextTable({ columns, rows }: Table): string {
  if (rows.length === 0) return 'Nothing to list.\n'
  const widths = columns.map((column, index) => Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd()
  return `${[line(columns), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)].join('\n')}\n`
}

function formatTableJson({ columns, rows }: Table): string {
  const records = rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? ''])))
  return `${JSON.stringify(records, null, 2)}\n`
}

/** RFC 4180. A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
function formatCsv({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

function csvCell(cell: string): string {
  const harmless = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
