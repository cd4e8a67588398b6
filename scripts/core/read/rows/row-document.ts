import { sha256 } from '../../bytes/digest.js'
import { NO_BODY } from '../../model/body-facts.js'
import type { Document, Fields } from '../../model/document.js'
import type { DocumentType } from '../../model/document-type.js'
import type { Defect, SourceFile } from '../../model/source-file.js'
import type { RowTable, TableRow } from '../../model/table-row.js'
import type { ParsedRow } from '../parsed/parsed-file.js'
import { rowDigest } from './row-digest.js'

/** What the rows of a file have in common. */
export interface RowsFile {
  readonly path: string
  readonly blob: string
  readonly table: RowTable
  readonly type: DocumentType
}

/**
 * A record that is a row, and the row itself. There are many, so each keeps only what is its own: the rest is its file’s, and the
 * digest, for which few ask, is worked out each time.
 */
export class RowDocument implements Document, TableRow {
  readonly number: number
  readonly line: number
  readonly source: string
  readonly fields: Fields
  readonly defects: readonly Defect[]
  readonly #file: RowsFile

  constructor(file: RowsFile, { number, line, source, fields, defects }: ParsedRow) {
    this.number = number
    this.line = line
    this.source = source
    this.fields = fields
    this.defects = defects.length === 0 ? NONE : defects
    this.#file = file
  }

  get id(): string {
    return String(this.fields.id)
  }

  get title(): string {
    return String(this.fields.title ?? '')
  }

  get type(): string {
    return this.#file.type.name
  }

  get path(): string {
    return this.#file.path
  }

  get blob(): string {
    return this.#file.blob
  }

  get table(): RowTable {
    return this.#file.table
  }

  get row(): TableRow {
    return this
  }

  get yaml(): SourceFile['yaml'] {
    return NO_YAML
  }

  get body(): Document['body'] {
    return NO_BODY
  }

  get bodyDigest(): string {
    return NO_BODY_DIGEST
  }

  get digest(): string {
    return rowDigest(this, this.#file.type)
  }
}

const NONE: readonly Defect[] = []
const NO_BODY_DIGEST = sha256('')
const NO_YAML = { source: '', line: 1 }
