import type { DocumentType } from '../../model/document-type.js'
import { type Place, START_OF_FILE } from '../../model/place.js'
import type { Defect } from '../../model/source-file.js'
import { MOST_ROWS, ROW_NUMBER, rowId } from '../../model/table-row.js'
import { LFS_POINTER, lfsPointerIn } from '../lfs-pointer.js'
import type { ParsedFile, ParsedRow, ParsedSource } from '../parsed/parsed-file.js'
import type { TypeValidator } from '../parsed/type-validator.js'
import { cellPlace } from './cell-place.js'
import { type CsvRow, csvRows } from './csv-rows.js'
import { type FieldsOfRow, fieldsOfRows } from './fields-of-rows.js'
import { linesOf } from './lines-of.js'
import { rowFault } from './row-fault.js'
import { gapBefore, rowNumber } from './row-number.js'
import { rowsTypeOf, tableName } from './rows-file.js'
import { readHeader, type TableHeader } from './table-header.js'
import { whyNoTable } from './why-no-table.js'

/** Reads the records of a table, one in each row. Never throws on content: what is wrong comes back as defects. */
export function parseRows(path: string, bytes: Uint8Array, validator: TypeValidator): ParsedFile {
  const typeName = rowsTypeOf(path) ?? ''
  const refusal = lfsPointerIn(bytes) ? LFS_POINTER : whyNoTable(path, typeName, validator.types)
  const type = validator.types.get(typeName)
  if (refusal || !type) return withoutRows(refusal ? [refusal] : [])
  const rows = csvRows(linesOf(bytes))
  const first = rows.next().value
  if (!first) return withoutRows([EMPTY])
  const fault = rowFault(first)
  if (fault) return withoutRows([fault.defect])
  const header = readHeader(first, type)
  if (header.numberAt < 0) return withoutRows([UNCOUNTED])
  const fieldsOf = fieldsOfRows(header, type)
  const known = header.defects.length > 0 ? [unreadable(header.defects)] : []
  const read = readRows(rows, known, { header, type, validator, fieldsOf, name: tableName(path) })
  const table = { columns: header.columns, delimiter: first.delimiter, rows: read.rows }
  return { documents: [], unreadable: read.unreadable, table }
}

interface Context {
  readonly header: TableHeader
  readonly type: DocumentType
  readonly validator: TypeValidator
  readonly fieldsOf: FieldsOfRow
  /** What the ids begin with. */
  readonly name: string
}

interface RowsRead {
  readonly rows: readonly ParsedRow[]
  readonly unreadable: readonly ParsedSource[]
}

function readRows(given: Iterable<CsvRow>, known: readonly ParsedSource[], context: Context): RowsRead {
  const rows: ParsedRow[] = []
  const refused: ParsedSource[] = [...known]
  let before = 0
  for (const row of given) {
    if (rows.length === MOST_ROWS) {
      refused.push(unreadable([tooMany(row)]))
      break
    }
    const fault = rowFault(row) ?? faultOfCells(row, context.header, before)
    if (fault) refused.push(unreadable([fault.defect]))
    if (fault?.endsTable) break
    if (fault) continue
    const number = Number(row.texts[context.header.numberAt])
    rows.push(parsedRow(row, number, gapBefore(number, before), context))
    before = number
  }
  return { rows, unreadable: refused }
}

function faultOfCells(row: CsvRow, header: TableHeader, before: number) {
  const { texts } = row
  const expected = header.columns.length
  const hasMore = texts.length > expected && texts.slice(expected).some((text) => text !== '')
  if (texts.length < expected || hasMore) {
    const message = `This row has ${texts.length} cells, but there are ${expected} columns, so it was not read. A cell that holds “${row.delimiter}” needs quotation marks around it; an empty cell still needs its “${row.delimiter}”.`
    return { defect: atRow(row, message), endsTable: false }
  }
  const number = rowNumber(texts[header.numberAt] ?? '', before)
  if (typeof number === 'number') return undefined
  const defect: Defect = { rule: 'valid-rows', at: cellPlace(row, header.numberAt), message: number }
  return { defect, endsTable: false }
}

function parsedRow(
  { texts, line, source }: CsvRow,
  number: number,
  gap: Defect | undefined,
  { header, type, validator, fieldsOf, name }: Context,
): ParsedRow {
  const { fields, defects: told } = validator.check(fieldsOf(texts), type.name)
  const isSaidOfTable = ({ at }: Defect) => typeof at === 'string' && header.missing.has(at)
  const own = told.length > 0 ? told.filter((one) => !isSaidOfTable(one)) : told
  const identified: { id?: string } = fields
  identified.id = rowId(name, number)
  return { number, line, source, fields, defects: gap ? [gap, ...own] : own }
}

const UNCOUNTED: Defect = {
  rule: 'valid-rows',
  at: START_OF_FILE,
  message: `No column is called “${ROW_NUMBER}”, so no row has an id, and none was read. Add the column, and count the rows from 1.`,
}

const EMPTY: Defect = {
  rule: 'valid-rows',
  at: START_OF_FILE,
  message: `This table is empty. Its first row names the columns: “${ROW_NUMBER}”, and fields of the type.`,
}

function tooMany(row: CsvRow): Defect {
  const most = `${MOST_ROWS / 1000},000`
  return atRow(
    row,
    `A table has at most ${most} rows, so neither this row nor what follows was read. Begin another file, such as one for each month.`,
  )
}

function atRow({ line }: CsvRow, message: string): Defect {
  const at: Place = [line, 1, line, 1]
  return { rule: 'valid-rows', at, message }
}

function withoutRows(defects: readonly Defect[]): ParsedFile {
  return { documents: [], unreadable: [unreadable(defects)] }
}

function unreadable(defects: readonly Defect[]): ParsedSource {
  return { yaml: { source: '', line: START_OF_FILE[0] }, defects }
}
