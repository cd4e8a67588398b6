import { sha256 } from '../../bytes/digest.js'
import type { DocumentType } from '../../model/document-type.js'
import { type Place, START_OF_FILE, shiftPlace } from '../../model/place.js'
import type { Defect } from '../../model/source-file.js'
import { MOST_ROWS, ROW_NUMBER, rowId } from '../../model/table-row.js'
import { LFS_POINTER, lfsPointerIn } from '../lfs-pointer.js'
import { digestOf } from '../parsed/digest.js'
import type { ParsedDocument, ParsedFile, ParsedSource } from '../parsed/parsed-file.js'
import type { TypeValidator } from '../parsed/type-validator.js'
import { asText } from '../yaml/text-tree.js'
import { type CsvRow, csvRows, MAX_ROW_LENGTH } from './csv-rows.js'
import { linesOf } from './lines-of.js'
import { rowFault } from './row-fault.js'
import { rowFields } from './row-fields.js'
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
  const rows = csvRows(linesOf(bytes, MAX_ROW_LENGTH))
  const first = rows.next().value
  if (!first) return withoutRows([EMPTY])
  const fault = rowFault(first)
  if (fault) return withoutRows([fault.defect])
  const header = readHeader(first, type)
  if (!header.columns.includes(ROW_NUMBER)) return withoutRows([UNCOUNTED])
  const table = { columns: header.columns, delimiter: first.delimiter }
  const known = header.defects.length > 0 ? [unreadable(header.defects)] : []
  return { table, ...readRows(rows, known, { header, type, validator, name: tableName(path) }) }
}

interface Context {
  readonly header: TableHeader
  readonly type: DocumentType
  readonly validator: TypeValidator
  /** What the ids begin with. */
  readonly name: string
}

function readRows(rows: Iterable<CsvRow>, known: readonly ParsedSource[], context: Context): Omit<ParsedFile, 'table'> {
  const documents: ParsedDocument[] = []
  const refused: ParsedSource[] = [...known]
  let before = 0
  for (const row of rows) {
    if (documents.length === MOST_ROWS) {
      refused.push(unreadable([tooMany(row)]))
      break
    }
    const fault = rowFault(row) ?? faultOfCells(row, context.header, before)
    if (fault) refused.push(unreadable([fault.defect]))
    if (fault?.endsTable) break
    if (fault) continue
    const number = Number(numberCell(row, context.header)?.text)
    documents.push(documentOf(row, number, gapBefore(number, before), context))
    before = number
  }
  return { documents, unreadable: refused }
}

function faultOfCells(row: CsvRow, header: TableHeader, before: number) {
  const { cells, line } = row
  const expected = header.columns.length
  const hasMore = cells.slice(expected).some(({ text }) => text !== '')
  if (cells.length < expected || hasMore) {
    const message = `This row has ${cells.length} cells, but there are ${expected} columns, so it was not read. A cell that holds “${row.delimiter}” needs quotation marks around it; an empty cell still needs its “${row.delimiter}”.`
    return { defect: atRow(row, message), endsTable: false }
  }
  const cell = numberCell(row, header)
  const number = cell ? rowNumber(cell, before) : ''
  if (!cell || typeof number === 'number') return undefined
  const defect: Defect = { rule: 'valid-rows', at: shiftPlace(cell.place, line - 1), message: number }
  return { defect, endsTable: false }
}

function numberCell({ cells }: CsvRow, { columns }: TableHeader) {
  return cells[columns.indexOf(ROW_NUMBER)]
}

/** Satisfies every schema: what a row's id is follows from its file, whose name is checked once. */
const VALID_ID = 'row'

function documentOf(
  row: CsvRow,
  number: number,
  gap: Defect | undefined,
  { header, type, validator, name }: Context,
): ParsedDocument {
  const written = rowFields(row.cells, header)
  const identity = { id: rowId(name, number), type: type.name }
  const digest = digestOf({ ...identity, ...written }, '', type)
  const { fields, defects } = validator.check({ ...identity, id: VALID_ID, ...written }, type.name)
  const isSaidOfTable = ({ at }: Defect) => typeof at === 'string' && header.missing.has(at)
  return {
    ...identity,
    title: asText(written.title),
    fields: { ...fields, ...identity },
    yaml: { source: '', line: row.line },
    row: { number, line: row.line, source: row.source },
    digest,
    bodyDigest: NO_BODY_DIGEST,
    defects: [...(gap ? [gap] : []), ...defects.filter((defect) => !isSaidOfTable(defect))],
  }
}

const NO_BODY_DIGEST = sha256('')

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
