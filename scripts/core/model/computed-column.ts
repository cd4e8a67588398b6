import type { Document } from './document.js'
import type { Qms } from './qms.js'
import type { Cell, Column } from './table.js'

/** What is worked out for a document and shown in the register of its type, where the schema of the type names it. */
export interface ComputedColumn extends Column {
  /** What it says, in one sentence, for those who write schemas. */
  readonly description: string
  /** Empty where there is nothing to work it out from. */
  cellOf(qms: Qms, document: Document): Cell
}
