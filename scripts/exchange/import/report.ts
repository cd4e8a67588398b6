import { csvText } from '../csv-text.js'
import type { ExchangeNote } from '../fault.js'

type ReportedNote = ExchangeNote & { readonly id?: string }

/** @returns what is to be said of an import, by row and column, as a table for a spreadsheet */
export function reportCsv(notes: readonly ReportedNote[]): string {
  const rows = notes.map(({ row, column, cell, id, message }) => [
    row === undefined ? '' : String(row),
    column ?? '',
    cell ?? '',
    id ?? '',
    message,
  ])
  return csvText([['row', 'column', 'cell', 'id', 'message'], ...rows])
}

/** @returns such as `row 3, column “Reported”`; empty if the whole file is meant */
export function noteInWords({ row, column }: ExchangeNote): string {
  return [row === undefined ? '' : `row ${row}`, column === undefined ? '' : `column “${column}”`]
    .filter(Boolean)
    .join(', ')
}
