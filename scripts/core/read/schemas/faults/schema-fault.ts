import type { Defect } from '../../../model/source-file.js'

export interface SchemaFault extends Defect {
  /** The field that was meant, by its pointer: that it is missing has the same cause, and so has all else that stands for it. */
  readonly standsFor?: string
}
