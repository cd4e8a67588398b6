import { withApostrophe } from '../core/values/spreadsheet-text.js'

/** Spreadsheets know UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF'

/** @returns a table that opens in spreadsheets: UTF-8, RFC 4180, nothing that is run as a formula */
export function csvText(rows: Iterable<readonly string[]>): string {
  const lines: string[] = []
  for (const row of rows) lines.push(row.map(csvCell).join(','))
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`
}

function csvCell(text: string): string {
  const harmless = withApostrophe(text)
  return /[",\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
