import type { JsonSchema } from '../../../model/document-type.js'
import type { Defect } from '../../../model/source-file.js'
import type { Notation } from './in-words.js'

export interface SchemaFault extends Defect {
  /** The field that was meant, by its pointer: that it is missing has the same cause, and so has all else that stands for it. */
  readonly standsFor?: string
}

/** What was checked, for messages about it. */
export interface Checked {
  /** What the fields belong to, with its article: `a procedure`. */
  readonly subject: string
  readonly notation: Notation
  /** The whole schema. */
  readonly root: JsonSchema
}
