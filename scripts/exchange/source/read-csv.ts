import { toUtf8 } from '../../core/bytes/utf8.js'
import { isPlace } from '../../core/model/place.js'
import { MOST_ROWS } from '../../core/model/table-row.js'
import { type CsvRow, csvRows } from '../../core/read/rows/csv-rows.js'
import { linesOf } from '../../core/read/rows/lines-of.js'
import { rowFault } from '../../core/read/rows/row-fault.js'
import { withoutApostrophe } from '../../core/values/spreadsheet-text.js'
import type { ExchangeNote, Faults } from '../fault.js'
import { MOST_CHARACTERS, type SourceRow, type SourceTable } from './source-table.js'

/** A row may hold some long cells. */
const MOST_IN_ROW = 4 * MOST_CHARACTERS

/** Reads a table whose cells are divided by commas, semicolons or tabs: whichever divides the first row most often. */
export function readCsv(bytes: Uint8Array): SourceTable | Faults {
  let columns: readonly string[] | undefined
  let before: { readonly row: number; readonly nextLine: number } | undefined
  const rows: SourceRow[] = []
  const faults: ExchangeNote[] = []
  for (const csv of csvRows(linesOf(asUtf8(bytes)), MOST_IN_ROW)) {
    // A cell over several lines is one row of a spreadsheet, and an empty line is one, too.
    const row: number = before ? before.row + 1 + csv.line - before.nextLine : csv.line
    before = { row, nextLine: csv.line + csv.source.split('\n').length }
    const fault = faultOf(csv, row, columns)
    if (fault) faults.push(fault.note)
    if (fault?.isEnd) break
    if (fault) continue
    const cells = csv.texts.map(withoutApostrophe)
    if (columns === undefined) columns = cells
    else if (cells.some((cell) => cell !== '')) rows.push({ row, cells })
    if (rows.length > MOST_ROWS) return { faults: [tooManyRows()] }
  }
  if (faults.length > 0) return { faults }
  if (!columns) return { faults: [{ message: 'The file is empty. Its first row names the columns.' }] }
  return { columns, rows }
}

export function tooManyRows(): ExchangeNote {
  return {
    row: MOST_ROWS + 2,
    message: `The file has more than ${MOST_ROWS / 1000},000 rows, and one import takes no more. Divide it, such as by month, and import the parts one after the other.`,
  }
}

/** Excel writes “Unicode text” so. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  return isUtf16 ? toUtf8(new TextDecoder('utf-16le').decode(bytes)) : bytes
}

function faultOf(
  csv: CsvRow,
  row: number,
  columns: readonly string[] | undefined,
): { readonly note: ExchangeNote; readonly isEnd: boolean } | undefined {
  const longest = csv.texts.findIndex((text) => text.length > MOST_CHARACTERS)
  if (longest >= 0 || csv.source.length > MOST_IN_ROW) {
    const index = longest >= 0 ? longest : csv.texts.length
    return { note: { row, ...inColumn(columns, index), message: TOO_LONG }, isEnd: csv.source.length > MOST_IN_ROW }
  }
  const fault = rowFault(csv)
  if (fault && fault.defect.rule !== 'line-ends') {
    const index = csv.fault && isPlace(fault.defect.at) ? csv.texts.length : -1
    const message = fault.defect.message.replace(
      /, so (this row was not read|neither it nor what follows was read|neither this row nor what follows was read)/,
      '',
    )
    return { note: { row, ...inColumn(columns, index), message }, isEnd: fault.endsTable }
  }
  const more = columns ? csv.texts.slice(columns.length).some((text) => text !== '') : false
  if (!columns || (csv.texts.length >= namedColumns(columns) && !more)) return undefined
  const message = `This row has ${csv.texts.length} cells, but there are ${namedColumns(columns)} columns. A cell that holds “${csv.delimiter}” needs quotation marks around it.`
  return { note: { row, message }, isEnd: false }
}

export const TOO_LONG = `This cell has more than ${MOST_CHARACTERS / 1024} KB, and one cell takes no more. Keep long texts in a file of their own, and name that file.`

/** Spreadsheets leave empty columns behind. */
function namedColumns(columns: readonly string[]): number {
  return columns.findLastIndex((name) => name !== '') + 1
}

function inColumn(columns: readonly string[] | undefined, index: number): { readonly column?: string } {
  const column = columns?.[index]
  return column === undefined ? {} : { column }
}
