import type { Document } from '../../../../core/model/document.js'
import type { DocumentTypes } from '../../../../core/model/generated-types.js'
import type { Qms } from '../../../../core/model/qms.js'
import type { CalendarDate } from '../../../../core/values/date.js'

/** Something that a document waits for, although no field names a day for it. */
export interface PendingTask {
  readonly document: Document
  /** What follows the document's id and the kind in its key: the revision, and who is waited for. */
  readonly key: readonly string[]
  /** Where the document says what waits. */
  readonly at: string
  /** The day by which it is to be done. */
  readonly on: CalendarDate
  /** Without a full stop. */
  readonly task: string
  /** The role or person that sees to it. */
  readonly owner?: string
  /** In sentences. */
  readonly how: string
  readonly command?: string
}

/** Tasks that follow from what is recorded, such as approvals that are missing. */
export interface PendingKind {
  /** In keys, between the document's id and the rest. */
  readonly name: string
  /** The type of the record that ends it: its clauses ask for it. */
  readonly recordType: keyof DocumentTypes
  tasks(qms: Qms, document: Document): readonly PendingTask[]
  /** @returns why a task with this key is not pending any more, in a sentence; undefined when that is unknown */
  whyDone(qms: Qms, document: Document, key: readonly string[]): string | undefined
}
