import { sha256 } from '../../bytes/digest.js'
import type { Fields } from '../../model/document.js'
import type { DocumentType } from '../../model/document-type.js'
import { type Place, START_OF_FILE } from '../../model/place.js'
import type { Defect } from '../../model/source-file.js'
import { MOST_ROWS, ROW_NUMBER, rowId } from '../../model/table-row.js'
import { LFS_POINTER, lfsPointerIn } from '../lfs-pointer.js'
import type { ParsedDocument, ParsedFile, ParsedSource } from '../parsed/parsed-file.js'
import type { TypeValidator } from '../parsed/type-validator.js'
import { asText, type TextTree } from '../yaml/text-tree.js'
import { cellPlace } from './cell-place.js'
import { type CsvRow, csvRows } from './csv-rows.js'
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
  const rows = csvRows(linesOf(bytes))
  const first = rows.next().value
  if (!first) return withoutRows([EMPTY])
  const fault = rowFault(first)
  if (fault) return withoutRows([fault.defect])
  const header = readHeader(first, type)
  if (header.numberAt < 0) return withoutRows([UNCOUNTED])
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
    const number = Number(row.texts[context.header.numberAt])
    documents.push(documentOf(row, number, gapBefore(number, before), context))
    before = number
  }
  return { documents, unreadable: refused }
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

/** Satisfies every schema: what a row's id is follows from its file, whose name is checked once. */
const VALID_ID = 'row'

function documentOf(
  row: CsvRow,
  number: number,
  gap: Defect | undefined,
  { header, type, validator, name }: Context,
): ParsedDocument {
  const identity = { id: rowId(name, number), type: type.name }
  const written = compactFields(row.texts, header, type)
  const { fields, defects } = validator.check(written, type.name)
  const isSaidOfTable = ({ at }: Defect) => typeof at === 'string' && header.missing.has(at)
  return {
    ...identity,
    title: asText(written.title),
    fields: withId(fields, identity.id),
    row: { number, line: row.line, source: row.source },
    bodyDigest: NO_BODY_DIGEST,
    defects:
      gap || defects.length > 0 ? [...(gap ? [gap] : []), ...defects.filter((one) => !isSaidOfTable(one))] : NONE,
  }
}

/** The fields are new, so that they may change in place. */
function withId(fields: Fields, id: string): Fields {
  const own: { id?: string } = fields
  own.id = id
  return fields
}

/** An object that is read as JSON takes half the room of one that grew field by field, and there are many rows. */
function compactFields(
  texts: readonly string[],
  header: TableHeader,
  { name: type }: DocumentType,
): Record<string, TextTree> {
  const { json } = header
  if (!json) return JSON.parse(JSON.stringify({ id: VALID_ID, type, ...rowFields(texts, header) }))
  let fields = `{"id":"${VALID_ID}","type":${JSON.stringify(type)}`
  for (const [index, before] of json.entries()) {
    const text = texts[index] ?? ''
    if (text !== '' && before !== '') fields += before + JSON.stringify(text)
  }
  return JSON.parse(`${fields}}`)
}

const NONE: readonly Defect[] = []

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
