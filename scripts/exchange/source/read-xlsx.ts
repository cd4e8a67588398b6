import { MOST_ROWS } from '../../core/model/table-row.js'
import { type ExchangeNote, type Faults, isFaulty } from '../fault.js'
import { TOO_LONG, tooManyRows } from './read-csv.js'
import { MOST_CHARACTERS, type SourceRow, type SourceTable } from './source-table.js'

const MEGABYTE = 1024 * 1024
/** A workbook is a compressed archive: a small one may unpack to more than a computer holds. */
const MOST_PACKED = 20 * MEGABYTE
const MOST_UNPACKED = 100 * MEGABYTE

/** Reads one sheet of a workbook: dates as dates, of formulas their results. @param sheet the first by default */
export async function readWorkbook(bytes: Uint8Array, sheet: string | undefined): Promise<SourceTable | Faults> {
  const packed = await unpackedSafely(bytes)
  if (isFaulty(packed)) return packed
  const { readXlsx } = await import('hucre/xlsx')
  const names: string[] = []
  const isMeant = (name: string, index: number) => (sheet === undefined ? index === 0 : name === sheet)
  try {
    const { sheets } = await readXlsx(packed.bytes, {
      sheets: ({ name }, index) => {
        names.push(name)
        return isMeant(name, index)
      },
      maxRows: MOST_ROWS + 2,
    })
    const [found] = sheets
    if (!found) return fault(`The workbook has no sheet “${sheet}”. Its sheets are ${names.join(', ')}.`)
    return tableOf(found.rows, (row, column) => found.cells?.get(`${row},${column}`)?.formula)
  } catch (error) {
    return fault(
      `The workbook cannot be read: ${error instanceof Error ? error.message : ''}. Save the sheet as CSV, and import that.`,
    )
  }
}

function fault(message: string): Faults {
  return { faults: [{ message }] }
}

/** Unpacks no more than an archive says that it holds, and refuses one that says too much. */
async function unpackedSafely(bytes: Uint8Array): Promise<{ readonly bytes: Uint8Array } | Faults> {
  if (bytes.length > MOST_PACKED)
    return fault(`The workbook has more than ${MOST_PACKED / MEGABYTE} MB. Save the sheet as CSV, and import that.`)
  const { unzipSync, zipSync } = await import('fflate')
  let total = 0
  try {
    const files = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize
        return total <= MOST_UNPACKED
      },
    })
    if (total <= MOST_UNPACKED) return { bytes: zipSync(files, { level: 0 }) }
  } catch {
    return fault(
      'This is not a workbook, or it is damaged or protected by a password. Save it again as .xlsx, or as CSV.',
    )
  }
  return fault(
    `The workbook unpacks to more than ${MOST_UNPACKED / MEGABYTE} MB, so it was not read. Save the sheet as CSV, and import that.`,
  )
}

type CellValue = string | number | boolean | Date | null

function tableOf(
  rows: readonly (readonly CellValue[])[],
  formulaAt: (row: number, column: number) => string | undefined,
): SourceTable | Faults {
  const [first, ...others] = rows.map((row, at) =>
    row.map((value, column) => textOf(value) || withEquals(value === null ? formulaAt(at, column) : undefined)),
  )
  if (!first) return fault('The sheet is empty. Its first row names the columns.')
  if (others.length > MOST_ROWS) return { faults: [tooManyRows()] }
  const columns = first.map((name) => name.trim())
  const found: SourceRow[] = []
  const faults: ExchangeNote[] = []
  for (const [index, cells] of others.entries()) {
    const row = index + 2
    const long = cells.findIndex((cell) => cell.length > MOST_CHARACTERS)
    if (long >= 0) faults.push({ row, column: columns[long] ?? '', message: TOO_LONG })
    if (cells.some((cell) => cell !== '')) found.push({ row, cells })
  }
  return faults.length > 0 ? { faults } : { columns, rows: found }
}

/** A formula whose result is not kept stays what it is: text. */
function withEquals(formula: string | undefined): string {
  return formula === undefined ? '' : `=${formula}`
}

function textOf(value: CellValue): string {
  if (value === null || value === undefined) return ''
  if (!(value instanceof Date)) return String(value)
  const [day = '', time = ''] = value.toISOString().split('T')
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 8)}`
}
