import type { DocumentType } from '../../core/model/document-type.js'
import type { Target } from '../../core/model/place.js'
import type { Qms } from '../../core/model/qms.js'
import { typeValidator } from '../../core/read/parsed/type-validator.js'
import type { TextTree } from '../../core/read/yaml/text-tree.js'
import { ID } from '../columns.js'
import type { ExchangeNote } from '../fault.js'
import type { Mapping } from '../mapping/mapping.js'
import { mayBeIdOf } from '../mapping/may-be-id-of.js'
import type { MadeRecord } from './make-records.js'

/** Satisfies every schema: which id a record gets is decided later. */
const VALID_ID = 'record'

/** Finds what the schema of the type refuses. What every row lacks is said once. */
export function checkRecords(
  qms: Qms,
  type: DocumentType,
  records: readonly MadeRecord[],
  mapping: Mapping,
): readonly ExchangeNote[] {
  const { check } = typeValidator(qms.types)
  const headers = new Map(Object.entries(mapping.columns).map(([header, field]) => [field, header]))
  const lacking = missingColumns(type, mapping)
  const notes: ExchangeNote[] = lacking.map((field) => ({
    row: 1,
    message: `“${field}” is required, and no column says it. Name the column with --column "its name=${field}", or one value for all with --set "${field}=…".`,
  }))
  const pointers = new Set(lacking.map((field) => `/${field.split('.')[0]}`))
  for (const { row, id, fields, body, sections } of records) {
    if (id !== undefined && !mayBeIdOf(type, id))
      notes.push({
        row,
        ...columnOf(`/${ID}`, headers),
        cell: id,
        message: `“${id}” is not an id of this type: they have the form ${type.idFormat}.`,
      })
    if (type.storage[0] !== 'files' && (body !== undefined || sections?.size))
      notes.push({
        row,
        message: `Records of the type ${type.name} have no text below their fields. Leave the column out.`,
      })
    const tree = structuredClone({ id: VALID_ID, type: type.name, ...fields }) as { [name: string]: TextTree }
    for (const { at, message } of check(tree, type.name).defects) {
      const pointer = pointerOf(at)
      if (pointers.has(pointer)) continue
      notes.push({ row, ...columnOf(pointer, headers), message })
    }
  }
  return notes
}

/** @returns the required fields that neither a column nor a fixed value gives */
function missingColumns({ fields }: DocumentType, { columns, set = {} }: Mapping): readonly string[] {
  const given = [...Object.values(columns), ...Object.keys(set)]
  return fields
    .filter(({ path, required }) => required && path.length === 1)
    .map(({ path: [name = ''] }) => name)
    .filter(
      (name) => name !== ID && name !== 'type' && !given.some((one) => one === name || one.startsWith(`${name}.`)),
    )
}

function pointerOf(at: Target): string {
  if (typeof at === 'string') return at
  return 'key' in at ? at.key : ''
}

function columnOf(pointer: string, headers: ReadonlyMap<string, string>): { readonly column?: string } {
  const steps = pointer.split('/').slice(1)
  const names = steps.map((_, index) => steps.slice(0, index + 1).join('.'))
  const name = names.find((one) => headers.has(one))
  const column = name === undefined ? undefined : headers.get(name)
  return column === undefined ? {} : { column }
}
