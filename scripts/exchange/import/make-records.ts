import type { DocumentType } from '../../core/model/document-type.js'
import type { Qms } from '../../core/model/qms.js'
import type { TextTree } from '../../core/read/yaml/text-tree.js'
import { didYouMean } from '../../core/values/nearest-name.js'
import type { NewRecord } from '../../subjects/change/plan-records.js'
import { type ExchangeColumn, exchangeColumns, ID, sectionOf } from '../columns.js'
import type { DateOrder, DecimalMark } from '../convert/column-values.js'
import { type ConvertedColumn, convertColumn } from '../convert/convert-column.js'
import type { ExchangeNote } from '../fault.js'
import type { MadeMapping } from '../mapping/make-mapping.js'
import type { SourceTable } from '../source/source-table.js'
import { escapeText } from './escape-text.js'

export interface MadeRecord extends NewRecord {
  readonly row: number
}

export interface MadeRecords {
  readonly records: readonly MadeRecord[]
  readonly faults: readonly ExchangeNote[]
  /** How dates and numbers turned out to be written. */
  readonly learnt: { readonly dates?: DateOrder | undefined; readonly decimal?: DecimalMark | undefined }
}

interface MadeColumn {
  readonly column: ExchangeColumn
  readonly values: ConvertedColumn['values']
}

/** Makes records of rows: each column is converted as a whole. */
export function makeRecords(qms: Qms, type: DocumentType, table: SourceTable, made: MadeMapping): MadeRecords {
  const { mapping, targets } = made
  const faults: ExchangeNote[] = []
  const rows = table.rows.map(({ row }) => row)
  const idAt = targets.findIndex((target) => target?.name === ID)
  const coming = new Set(idAt < 0 ? [] : table.rows.map(({ cells }) => String(cells[idAt] ?? '')))
  const learnt: { dates?: DateOrder | undefined; decimal?: DecimalMark | undefined } = {}
  const convert = (header: string, column: ExchangeColumn, cells: readonly TextTree[]): ConvertedColumn => {
    const words = new Map(
      Object.entries(mapping.values?.[column.name] ?? {}).map(
        ([theirs, ours]) => [theirs.toLowerCase(), ours] as const,
      ),
    )
    const converted = convertColumn(qms, { header, column, cells, rows, words }, mapping, coming)
    faults.push(...converted.faults)
    return converted
  }
  const columns: MadeColumn[] = []
  const orders = new Set<DateOrder>()
  for (const [index, column] of targets.entries()) {
    if (!column) continue
    const { values, learnt: found } = convert(
      table.columns[index] ?? '',
      column,
      table.rows.map(({ cells }) => cells[index] ?? ''),
    )
    columns.push({ column, values })
    if (found?.dates) orders.add(found.dates)
    if (found?.decimal) learnt.decimal = found.decimal
  }
  if (orders.size === 1) [learnt.dates] = orders
  columns.push(...constants(type, mapping.set ?? {}, rows.length, convert, faults))
  return { faults, learnt, records: rows.map((row, index) => recordOf(row, index, columns)) }
}

/** What all records say where their row says nothing. */
function constants(
  type: DocumentType,
  set: Readonly<Record<string, string>>,
  count: number,
  convert: (header: string, column: ExchangeColumn, cells: readonly TextTree[]) => ConvertedColumn,
  faults: ExchangeNote[],
): readonly MadeColumn[] {
  const known = exchangeColumns(type).filter(({ kind, name }) => (kind === 'text' || kind === 'list') && name !== ID)
  return Object.entries(set).flatMap(([name, text]) => {
    const column = known.find((one) => one.name === name)
    if (!column) {
      const advice = didYouMean(
        name,
        known.map((one) => one.name),
        'Leave it out.',
      )
      faults.push({ message: `There is no field “${name}”, as --set says. ${advice}` })
      return []
    }
    const [value] = convert(`--set ${name}`, column, [text]).values
    return value === undefined ? [] : [{ column, values: new Array<TextTree>(count).fill(value) }]
  })
}

function recordOf(row: number, index: number, columns: readonly MadeColumn[]): MadeRecord {
  const fields: Record<string, TextTree> = {}
  const sections = new Map<string, string>()
  let id: string | undefined
  let body: string | undefined
  for (const { column, values } of columns) {
    const { name, kind } = column
    const value = kind === 'body' ? (values[index] ?? '') : values[index]
    if (value === undefined) continue
    if (name === ID) id = String(value)
    else if (kind === 'body') body = String(value)
    else if (kind === 'section') sections.set(sectionOf(column), escapeText(String(value)))
    else place(fields, name.split('.'), value)
  }
  return { row, fields, ...(id !== undefined && { id }), ...(body !== undefined && { body }), sections }
}

function place(fields: Record<string, TextTree>, path: readonly string[], value: TextTree): void {
  const [name = '', ...rest] = path
  if (rest.length === 0) {
    fields[name] ??= value
    return
  }
  fields[name] ??= {}
  const inner = fields[name]
  if (typeof inner === 'object' && !Array.isArray(inner)) place(inner, rest, value)
}
