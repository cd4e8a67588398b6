import type { DocumentType } from '../../core/model/document-type.js'
import { defined } from '../../core/values/defined.js'
import { didYouMean, nearestName } from '../../core/values/nearest-name.js'
import { listInWords } from '../../core/words/list-in-words.js'
import { type ExchangeColumn, exchangeColumns, ID } from '../columns.js'
import type { ExchangeNote } from '../fault.js'
import type { SourceTable } from '../source/source-table.js'
import { columnNames } from './column-target.js'
import type { Mapping } from './mapping.js'
import { mayBeIdOf } from './may-be-id-of.js'

/** What a person says of a file, besides what is kept. */
export interface Said extends Omit<Partial<Mapping>, 'type' | 'columns' | 'leave_out'> {
  /** Fields by columns; an empty text leaves a column out. */
  readonly columns: Readonly<Record<string, string>>
}

export interface MadeMapping {
  readonly mapping: Mapping
  /** For each column of the file, what it says; undefined for one that is left out. */
  readonly targets: readonly (ExchangeColumn | undefined)[]
  /** What is not clear, so that no row can be read. */
  readonly faults: readonly ExchangeNote[]
}

/** The field that keeps what the other system calls a record. */
const EXTERNAL = 'external_id'

/** Finds out what the columns of a file say: as a person says, as it is kept, or as they are called. */
export function makeMapping(
  type: DocumentType,
  table: SourceTable,
  kept: Mapping | undefined,
  said: Said,
): MadeMapping {
  const columns = exchangeColumns(type)
  const byName = new Map(columns.map((column) => [column.name, column]))
  const faults: ExchangeNote[] = [...headerFaults(table), ...saidFaults(table, kept, said, byName)]
  const nameOf = columnNames(type, columns)
  const targets: (ExchangeColumn | undefined)[] = []
  const leftOut: string[] = []
  const sayOf = (header: string) =>
    said.columns[header] ?? kept?.columns[header] ?? (kept?.leave_out?.includes(header) ? '' : undefined)
  const keys = said.key ?? kept?.key ?? []
  const certain = new Set(
    table.columns.flatMap(
      (header) => sayOf(header) ?? (nameOf(header)?.isExact ? nameOf(header)?.column.name : undefined) ?? [],
    ),
  )
  for (const [index, header] of table.columns.entries()) {
    const asked = sayOf(header)
    const found = asked === undefined ? nameOf(header) : undefined
    let target = asked === undefined ? found?.column : byName.get(asked)
    if (found && !found.isExact && certain.has(found.column.name)) target = undefined
    if (asked === undefined && target?.name === ID && !hasIds(type, table, index)) target = undefined
    const isKey = keys.includes(header) || (asked === undefined && found?.column.name === ID)
    if (asked === undefined && !target && isKey && !certain.has(EXTERNAL)) target = byName.get(EXTERNAL)
    targets.push(target)
    if (target || header === '') continue
    if (asked === '' || (said.leave_out_others ?? kept?.leave_out_others)) {
      if (asked === '') leftOut.push(header)
    } else if (asked === undefined) faults.push(unknownColumn(header, type, byName.keys()))
  }
  faults.push(...twiceMeant(table, targets))
  const key = keys.length > 0 ? keys : usualKey(table, targets)
  faults.push(...keyFaults(table, key, targets))
  const mapping: Mapping = {
    type: type.name,
    key,
    columns: Object.fromEntries(
      table.columns.flatMap((header, index) => (targets[index] ? [[header, targets[index].name] as const] : [])),
    ),
    ...defined({
      leave_out: leftOut.length > 0 ? leftOut : undefined,
      leave_out_others: said.leave_out_others ?? kept?.leave_out_others,
      values: joined(kept?.values, said.values),
      set: kept?.set || said.set ? { ...kept?.set, ...said.set } : undefined,
      dates: said.dates ?? kept?.dates,
      decimal: said.decimal ?? kept?.decimal,
      in: said.in ?? kept?.in,
      sheet: said.sheet ?? kept?.sheet,
    }),
  }
  return { mapping, targets, faults }
}

/** Of another system, the column “ID” holds its own numbers. */
function hasIds(type: DocumentType, { rows }: SourceTable, index: number): boolean {
  return rows.every(({ cells }) => (cells[index] ?? '') === '' || mayBeIdOf(type, String(cells[index])))
}

function headerFaults({ columns, rows }: SourceTable): readonly ExchangeNote[] {
  return columns.flatMap((header, index): readonly ExchangeNote[] => {
    if (header === '' && rows.some(({ cells }) => (cells[index] ?? '') !== ''))
      return [
        { row: 1, message: `Column ${index + 1} has no name, but cells with values. Give it a name, or empty it.` },
      ]
    if (header !== '' && columns.indexOf(header) < index)
      return [{ row: 1, column: header, message: `Two columns are called “${header}”. Rename one of them.` }]
    return []
  })
}

function saidFaults(
  { columns }: SourceTable,
  kept: Mapping | undefined,
  said: Said,
  byName: ReadonlyMap<string, ExchangeColumn>,
): readonly ExchangeNote[] {
  const fields = { ...kept?.columns, ...said.columns }
  return Object.entries(fields).flatMap(([header, field]): readonly ExchangeNote[] => {
    if (!columns.includes(header)) {
      const advice = didYouMean(header, columns, `The columns are ${listInWords(columns.map((one) => `“${one}”`))}.`)
      return [{ row: 1, column: header, message: `The file has no column “${header}”. ${advice}` }]
    }
    if (field === '' || byName.has(field)) return []
    return [
      {
        row: 1,
        column: header,
        message: `There is no field “${field}”. ${didYouMean(field, byName.keys(), 'The page of the type lists its fields.')}`,
      },
    ]
  })
}

function unknownColumn(header: string, { name }: DocumentType, fields: Iterable<string>): ExchangeNote {
  const like = nearestName(header, fields)
  return {
    row: 1,
    column: header,
    message: `No field of the type ${name} is called so. Say which one is meant with --column "${header}=${like ?? 'field'}"; --leave-out-others leaves out all such columns.`,
  }
}

function twiceMeant({ columns }: SourceTable, targets: MadeMapping['targets']): readonly ExchangeNote[] {
  return targets.flatMap((target, index): readonly ExchangeNote[] => {
    const first = targets.findIndex((other) => other && other.name === target?.name)
    const header = columns[index] ?? ''
    if (!target || first === index || columns[first] === header) return []
    return [
      {
        row: 1,
        column: header,
        message: `“${columns[first]}” and “${header}” both mean ${target.name}. Leave one out, such as with --column "${header}=".`,
      },
    ]
  })
}

function usualKey({ columns }: SourceTable, targets: MadeMapping['targets']): readonly string[] {
  for (const name of [EXTERNAL, ID]) {
    const index = targets.findIndex((target) => target?.name === name)
    if (index >= 0) return [columns[index] ?? '']
  }
  return []
}

function keyFaults(
  { columns }: SourceTable,
  key: readonly string[],
  targets: MadeMapping['targets'],
): readonly ExchangeNote[] {
  if (key.length === 0)
    return [
      {
        row: 1,
        message:
          'No column tells by itself which record a row is, so a second import could bring it again. Name the columns that do, such as --key "Ticket", or several: --key "Person" --key "Course".',
      },
    ]
  return key.flatMap((header): readonly ExchangeNote[] => {
    const index = columns.indexOf(header)
    if (index >= 0 && targets[index]) return []
    const message =
      index < 0
        ? `The file has no column “${header}”, which is to tell rows apart. ${didYouMean(header, columns, `The columns are ${listInWords(columns.map((one) => `“${one}”`))}.`)}`
        : `“${header}” is to tell rows apart, so it cannot be left out. Say which field keeps it with --column "${header}=field".`
    return [{ row: 1, column: header, message }]
  })
}

function joined(kept: Mapping['values'], said: Mapping['values']): Mapping['values'] {
  if (!kept || !said) return kept ?? said
  const fields = new Set([...Object.keys(kept), ...Object.keys(said)])
  return Object.fromEntries([...fields].map((field) => [field, { ...kept[field], ...said[field] }]))
}
