import type { DocumentType } from '../../model/document-type.js'
import type { Defect } from '../../model/source-file.js'
import { ROW_NUMBER } from '../../model/table-row.js'
import { SAID_BY_FILE, tableColumns } from '../../questions/table-columns.js'
import { didYouMean } from '../../values/nearest-name.js'
import { listInWords } from '../../words/list-in-words.js'
import { cellPlace } from './cell-place.js'
import type { CsvRow } from './csv-rows.js'
import { listColumns } from './written-row.js'

/** What the first row of a table says of the others. */
export interface TableHeader {
  /** See `RowTable`. */
  readonly columns: readonly string[]
  /** The column that counts the rows; -1 without one. */
  readonly numberAt: number
  /** The fields that hold lists: their cells are divided by semicolons. */
  readonly lists: ReadonlySet<string>
  /** The pointers of fields that every row needs and none has a cell for: it is said once. */
  readonly missing: ReadonlySet<string>
  readonly defects: readonly Defect[]
}

export function readHeader(row: CsvRow, type: DocumentType): TableHeader {
  const { texts, line } = row
  const fields = tableColumns(type)
  const names = [ROW_NUMBER, ...fields.keys()]
  const columns: string[] = []
  const defects: Defect[] = []
  for (const [index, text] of texts.entries()) {
    const at = cellPlace(row, index)
    const name = text.toLowerCase()
    const fault = columns.includes(name)
      ? repeated(name)
      : names.includes(name)
        ? undefined
        : unknown(text, names, type)
    if (fault && (text !== '' || fault.rule === 'unique-keys')) defects.push({ ...fault, at })
    columns.push(fault ? '' : name)
  }
  const missing = requiredFields(type).filter(
    (name) => !columns.some((column) => column === name || column.startsWith(`${name}.`)),
  )
  if (missing.length > 0) defects.push({ ...lacking(missing), at: [line, 1, line, 1] })
  return {
    columns,
    numberAt: columns.indexOf(ROW_NUMBER),
    lists: listColumns(type),
    missing: new Set(missing.map((name) => `/${name}`)),
    defects,
  }
}

function requiredFields({ fields }: DocumentType): readonly string[] {
  return fields
    .filter(({ path, required }) => required && path.length === 1 && !SAID_BY_FILE.has(path[0] ?? ''))
    .map(({ path }) => path.join('.'))
}

type Fault = Pick<Defect, 'rule' | 'message'>

function unknown(name: string, names: readonly string[], { name: type }: DocumentType): Fault {
  const otherwise = SAID_BY_FILE.has(name)
    ? 'It follows from the file, so remove the column.'
    : 'Remove the column, or add the field to the schema of the type.'
  const advice = didYouMean(name, names, otherwise)
  return { rule: 'known-fields', message: `No cell can hold “${name}” of a record of type “${type}”. ${advice}` }
}

function repeated(name: string): Fault {
  return {
    rule: 'unique-keys',
    message: `There are two columns “${name}”, and only the first was read. Keep one of them.`,
  }
}

function lacking(names: readonly string[]): Fault {
  const columns = listInWords(names.map((name) => `“${name}”`))
  return {
    rule: 'required-fields',
    message: `The first row must name the columns, and ${columns} ${names.length === 1 ? 'is' : 'are'} missing. Add ${names.length === 1 ? 'this column' : 'these columns'}.`,
  }
}
