import type { Report } from '../../core/model/report.js'
import type { RowSelection } from '../../core/model/row-selection.js'
import type { Table } from '../../core/model/table.js'
import { keepRows } from '../../core/run/keep-rows.js'

/** A figure of the state of the system, and the rows that it counts. */
export interface StateCount {
  readonly group: string
  readonly label: string
  readonly count: number
  readonly rows: RowSelection
  /** What it means if it is not 0. */
  readonly tone: 'plain' | 'due' | 'bad'
  /** Whether there is anything at all of which some could be counted: without, 0 proves nothing. */
  readonly isRecorded: boolean
  /** Whether some of it was never looked at: then 0 is no good news either. */
  readonly isPartial?: boolean
}

/** @returns the table of a report, of the files or of what is published */
export type TableOf = (report: Report, given: RowSelection['given']) => Table

/** @returns how many rows of its report a selection has */
export function countRows(rows: RowSelection, report: Report, tableOf: TableOf): number {
  return keepRows(tableOf(report, rows.given), rows.where).rows.length
}
