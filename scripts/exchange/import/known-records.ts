import type { Document, Fields, FieldValue } from '../../core/model/document.js'
import type { DocumentType } from '../../core/model/document-type.js'
import { isFields, isList } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'
import type { TextTree } from '../../core/read/yaml/text-tree.js'
import { ID } from '../columns.js'
import type { ExchangeNote } from '../fault.js'
import type { Mapping } from '../mapping/mapping.js'
import type { MadeRecord } from './make-records.js'

export interface SortedRecords {
  readonly fresh: readonly MadeRecord[]
  /** Those that are already here, by row. */
  readonly known: ReadonlyMap<number, Document>
  readonly faults: readonly ExchangeNote[]
}

/** Tells which records are already here, by the key of the mapping, and which rows bring one twice. */
export function sortRecords(
  qms: Qms,
  { name }: DocumentType,
  records: readonly MadeRecord[],
  { key, columns }: Mapping,
): SortedRecords {
  const paths = key.map((header) => (columns[header] ?? '').split('.'))
  const present = new Map<string, Document>()
  for (const document of qms.documents)
    if (document.type === name) present.set(keyOf({ ...document.fields, [ID]: document.id }, paths), document)
  const seen = new Map<string, number>()
  const fresh: MadeRecord[] = []
  const known = new Map<number, Document>()
  const faults: ExchangeNote[] = []
  for (const record of records) {
    const one = keyOf({ ...record.fields, [ID]: record.id }, paths)
    const first = seen.get(one)
    const document = present.get(one)
    if (isEmptyKey(one))
      faults.push({
        row: record.row,
        column: key[0] ?? '',
        message: `${inWords(key)} is empty, so this row would be imported again each time.`,
      })
    else if (first !== undefined)
      faults.push({
        row: record.row,
        column: key[0] ?? '',
        message: `Row ${first} has the same ${inWords(key)}. Remove one of them, or name more columns with --key.`,
      })
    else if (document) known.set(record.row, document)
    else fresh.push(record)
    if (first === undefined) seen.set(one, record.row)
  }
  return { fresh, known, faults }
}

type Keyed = { readonly [name: string]: FieldValue | TextTree | undefined }

function keyOf(fields: Keyed | Fields, paths: readonly (readonly string[])[]): string {
  return JSON.stringify(paths.map((path) => textAt(fields as Fields, path)))
}

function textAt(fields: Fields, path: readonly string[]): string {
  let value: FieldValue | undefined = fields
  for (const step of path) value = isFields(value) ? value[step] : undefined
  if (value === undefined) return ''
  return isList(value)
    ? value.map((item) => JSON.stringify(item)).join(';')
    : isFields(value)
      ? JSON.stringify(value)
      : String(value)
}

function isEmptyKey(key: string): boolean {
  return JSON.parse(key).every((part: string) => part === '')
}

function inWords(key: readonly string[]): string {
  return key.map((header) => `“${header}”`).join(' and ')
}
