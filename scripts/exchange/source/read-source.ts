import type { DocumentType } from '../../core/model/document-type.js'
import { exchangeColumns } from '../columns.js'
import type { Faults } from '../fault.js'
import { readCsv } from './read-csv.js'
import { readJson } from './read-json.js'
import { readWorkbook } from './read-xlsx.js'
import type { SourceTable } from './source-table.js'

interface SourceOptions {
  readonly type: DocumentType
  /** Of a workbook. */
  readonly sheet?: string | undefined
}

type Reader = (bytes: Uint8Array, options: SourceOptions) => SourceTable | Faults | Promise<SourceTable | Faults>

/** By the endings of file names. */
export const sourceReaders: Readonly<Record<string, Reader>> = {
  csv: readCsv,
  txt: readCsv,
  tsv: readCsv,
  xlsx: (bytes, { sheet }) => readWorkbook(bytes, sheet),
  json: (bytes, { type }) =>
    readJson(
      bytes,
      type.name,
      new Set(exchangeColumns(type).flatMap(({ name, kind }) => (kind === 'tree' ? [name] : []))),
    ),
}

/** Bytes of a file that is read at all. */
export const MOST_BYTES = 256 * 1024 * 1024
