import type { Document } from '../../core/model/document.js'
import type { DocumentType } from '../../core/model/document-type.js'
import type { PlanOrRefusal, Refusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { ROW_NUMBER, type RowTable, rowId } from '../../core/model/table-row.js'
import { tableColumns } from '../../core/questions/table-columns.js'
import { tablesFolder } from '../../core/questions/type-folder.js'
import { listInWords } from '../../core/words/list-in-words.js'
import { fieldsToFill, isRequired, type KnownValues } from './document-template.js'
import { emptyInWords } from './empty-in-words.js'

/**
 * Decides on a new row: at the end of the table of its source and month, or the first of a new table.
 *
 * @param source who or what writes these rows, such as a station: each has tables of its own
 */
export function planRow(qms: Qms, type: DocumentType, values: KnownValues, source = type.name): PlanOrRefusal {
  const name = `${source}-${qms.today.slice(0, 7)}`
  const path = `${tablesFolder(qms, type)}/${name}.csv`
  const refused = refuseTable(qms, path)
  if (refused) return refused
  const rows = qms.documents.filter((document) => document.path === path)
  const last = rows.at(-1)
  const table = last?.row?.table ?? newTable(type, values)
  const foreign = Object.keys(values).filter(
    (column) => values[column] !== undefined && !table.columns.includes(column),
  )
  if (foreign.length > 0) return noColumn(path, source, foreign)
  const number = 1 + (last?.row?.number ?? 0)
  const line = rowOf(type, table, { ...values, [ROW_NUMBER]: String(number) })
  const empty = fieldsToFill(type, { ...values, id: '', type: type.name })
  return {
    changes: [
      last ? added(last, line) : { kind: 'create', path, content: `${table.columns.join(table.delimiter)}\n${line}\n` },
    ],
    sentences: [
      `${rowId(name, number)} in ${path}`,
      ...emptyInWords(empty),
      ...(empty.length > 0 ? [`Fill in what is empty; “qms check ${path}” says what is still missing.`] : []),
    ],
  }
}

function added({ path, blob }: Document, line: string) {
  return { kind: 'append', path, blob, line } as const
}

/** A row after one that cannot be read would not be read either. */
function refuseTable(qms: Qms, path: string): Refusal | undefined {
  const broken = qms.otherSources.find((source) => source.path === path)
  if (!broken) return undefined
  return {
    reason: `Not every row of ${path} can be read, so none is added.`,
    remedy: `“qms check ${path}” says what is wrong with it.`,
  }
}

/** What the register shows, what is required, and what is said. */
function newTable(type: DocumentType, values: KnownValues): RowTable {
  const isWanted = (column: string) =>
    type.register.includes(column) || values[column] !== undefined || isRequired(type, column.split('.'))
  return { columns: [ROW_NUMBER, ...[...tableColumns(type).keys()].filter(isWanted)], delimiter: ',' }
}

function noColumn(path: string, source: string, names: readonly string[]): Refusal {
  const columns = listInWords(names.map((name) => `“${name}”`))
  return {
    reason: `${path} has no column ${columns}.`,
    remedy: `Add ${names.length === 1 ? 'it' : 'them'} in a spreadsheet, with empty cells in the rows that are there; or begin another table, such as with --in ${source}-2.`,
  }
}

function rowOf(type: DocumentType, { columns, delimiter }: RowTable, values: KnownValues): string {
  const known = tableColumns(type)
  const cells = columns.map((column) => {
    const text = values[column] ?? ''
    return cell(known.get(column)?.isList ? text.replaceAll(/\s*,\s*/g, ';') : text, delimiter)
  })
  return cells.join(delimiter)
}

function cell(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
