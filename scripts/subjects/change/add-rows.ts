import type { DocumentType } from '../../core/model/document-type.js'
import type { FileChange, Refusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { MOST_ROWS, ROW_NUMBER, type RowTable, rowId } from '../../core/model/table-row.js'
import { tableColumns } from '../../core/questions/table-columns.js'
import { tablesFolder } from '../../core/questions/type-folder.js'
import { listInWords } from '../../core/words/list-in-words.js'
import { isRequired } from './document-template.js'

/** The cells of a row by the names of their columns; the items of lists are divided by semicolons. */
export type RowCells = Readonly<Record<string, string | undefined>>

export interface AddedRows {
  readonly path: string
  readonly change: FileChange
  readonly ids: readonly string[]
}

/**
 * Adds rows at the end of a table, or begins it with them.
 *
 * @param name of the table: that of its file without ending
 */
export function addRows(qms: Qms, type: DocumentType, name: string, rows: readonly RowCells[]): AddedRows | Refusal {
  const path = `${tablesFolder(qms, type)}/${name}.csv`
  const refused = refuseTable(qms, path)
  if (refused) return refused
  const present = qms.documents.filter((document) => document.path === path)
  const last = present.at(-1)
  const named = new Set(rows.flatMap((cells) => Object.keys(cells).filter((column) => cells[column] !== undefined)))
  const table = last?.row?.table ?? newTable(type, named)
  const foreign = [...named].filter((column) => !table.columns.includes(column))
  if (foreign.length > 0) return noColumn(path, name, foreign)
  if (present.length + rows.length > MOST_ROWS) return full(path)
  const before = last?.row?.number ?? 0
  const lines = rows.map((cells, index) =>
    table.columns
      .map((column) => cell(column === ROW_NUMBER ? `${before + index + 1}` : (cells[column] ?? ''), table.delimiter))
      .join(table.delimiter),
  )
  return {
    path,
    ids: rows.map((_, index) => rowId(name, before + index + 1)),
    change: last
      ? { kind: 'append', path, blob: last.blob, lines }
      : { kind: 'create', path, content: [table.columns.join(table.delimiter), ...lines, ''].join('\n') },
  }
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
function newTable(type: DocumentType, named: ReadonlySet<string>): RowTable {
  const isWanted = (column: string) =>
    type.register.includes(column) || named.has(column) || isRequired(type, column.split('.'))
  return { columns: [ROW_NUMBER, ...[...tableColumns(type).keys()].filter(isWanted)], delimiter: ',' }
}

function noColumn(path: string, name: string, columns: readonly string[]): Refusal {
  const source = name.replace(/-\d{4}-\d{2}$/, '')
  return {
    reason: `${path} has no column ${listInWords(
      columns.map((column) => `“${column}”`),
      'or',
    )}.`,
    remedy: `Add ${columns.length === 1 ? 'it' : 'them'} in a spreadsheet, with empty cells in the rows that are there; or begin another table, such as with --in ${source}-2.`,
  }
}

function full(path: string): Refusal {
  return {
    reason: `${path} would have more than ${MOST_ROWS / 1000},000 rows, and a table has no more.`,
    remedy: 'Name another place with --in.',
  }
}

function cell(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
