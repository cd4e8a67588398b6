import { fromUtf8 } from '../bytes/utf8.js'
import type { Snapshot, SnapshotRow } from '../model/snapshot.js'
import { MOST_ROWS } from '../model/table-row.js'
import { lfsPointerIn } from './lfs-pointer.js'
import { csvRows } from './rows/csv-rows.js'
import { linesOf } from './rows/lines-of.js'
import { rowFault } from './rows/row-fault.js'

/** Reads a table that another system exported: JSON where the name of the file says so, otherwise CSV. Never throws on content. */
export function readSnapshot(path: string, bytes: Uint8Array): Snapshot {
  if (lfsPointerIn(bytes)) return { fault: 'Git LFS keeps its content elsewhere' }
  return /\.json$/i.test(path) ? jsonSnapshot(bytes) : csvSnapshot(bytes)
}

function csvSnapshot(bytes: Uint8Array): Snapshot {
  const rows: SnapshotRow[] = []
  let columns: readonly string[] | undefined
  for (const row of csvRows(linesOf(bytes))) {
    const fault = rowFault(row)
    if (fault) return { fault: `line ${row.line}: ${fault.defect.message}` }
    if (!columns) {
      columns = row.texts.map(columnName)
      continue
    }
    if (row.texts.length > columns.length)
      return { fault: `line ${row.line} has ${row.texts.length} cells, but there are ${columns.length} columns` }
    if (rows.length === MOST_ROWS) return TOO_MANY
    rows.push(rowOf(columns.map((column, index) => [column, row.texts[index] ?? ''])))
  }
  return columns ? { rows } : { fault: 'it is empty' }
}

function jsonSnapshot(bytes: Uint8Array): Snapshot {
  let value: unknown
  try {
    value = JSON.parse(fromUtf8(bytes).replace(/^\uFEFF/, ''))
  } catch {
    return { fault: 'it is not JSON' }
  }
  if (!Array.isArray(value) || !value.every(isGroup)) return { fault: 'it is no list of objects' }
  if (value.length > MOST_ROWS) return TOO_MANY
  return {
    rows: value.map((row) => rowOf(Object.entries(row).map(([name, cell]) => [columnName(name), textOf(cell)]))),
  }
}

const TOO_MANY: Snapshot = { fault: `it has more than ${MOST_ROWS / 1000},000 rows` }

/** `Release_note` and `release note` are the same column. */
function columnName(written: string): string {
  return written
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .trim()
}

function rowOf(cells: readonly (readonly [string, string])[]): SnapshotRow {
  return Object.fromEntries(cells.filter(([name, text]) => name !== '' && text !== ''))
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What is in groups is not read. */
function textOf(cell: unknown): string {
  if (Array.isArray(cell)) return cell.map(textOf).filter(Boolean).join('; ')
  return isGroup(cell) || cell === null || cell === undefined ? '' : String(cell).trim()
}
