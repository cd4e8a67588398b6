import type { DateOrder, DecimalMark } from '../convert/column-values.js'

/** How the files of another system are read. Kept in the repository, so that the next import needs no thought. */
export interface Mapping {
  readonly type: string
  /** The columns by which a row is known again. */
  readonly key: readonly string[]
  /** By the names of the file: the fields that they say. */
  readonly columns: Readonly<Record<string, string>>
  readonly leave_out?: readonly string[]
  readonly leave_out_others?: boolean
  /** By field, then by the words of the other system. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** What all records say, by field. */
  readonly set?: Readonly<Record<string, string>>
  readonly dates?: DateOrder
  readonly decimal?: DecimalMark
  readonly in?: string
  readonly sheet?: string
}

/** Below the documents’ folder. */
export const IMPORTS_FOLDER = 'imports'
