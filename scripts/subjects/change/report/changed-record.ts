import type { Document } from '../../../core/model/document.js'
import type { RecordChange } from './change-report.js'

/** A record that a branch touches, or the first row of a table, and what is told of that. */
export interface ChangedRecord {
  readonly record: Document
  readonly change: RecordChange
}
