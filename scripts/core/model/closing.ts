import type { Document } from './document.js'
import type { Qms } from './qms.js'

/** What a record of a type needs before it closes, besides what its schema asks for: what compares it with others. */
export interface Closing {
  /** The type whose records close like this. */
  readonly closingOf: string
  /** @returns what is missing, each in a sentence that says what to do */
  missing(qms: Qms, record: Document): readonly string[]
}
