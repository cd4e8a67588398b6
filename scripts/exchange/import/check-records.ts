import type { DocumentType } from '../../core/model/document-type.js'
import type { Target } from '../../core/model/place.js'
import type { Qms } from '../../core/model/qms.js'
import { typeValidator } from '../../core/read/parsed/type-validator.js'
import type { TextTree } from '../../core/read/yaml/text-tree.js'
import { withUsual } from '../../subjects/change/plan-records.js'
import { ID } from '../columns.js'
import type { ExchangeNote } from '../fault.js'
import type { Mapping } from '../mapping/mapping.js'
import { mayBeIdOf } from '../mapping/may-be-id-of.js'
import type { MadeRecord } from './make-records.js'
import { missingFields } from './missing-columns.js'

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
  const lacking = new Set(missingFields(qms, type, mapping).map((name) => `/${name}`))
  const notes: ExchangeNote[] = []
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
    const tree = structuredClone({ id: VALID_ID, type: type.name, ...withUsual(qms, type, fields) }) as {
      [name: string]: TextTree
    }
    for (const { at, message } of check(tree, type.name).defects) {
      const pointer = pointerOf(at)
      if (lacking.has(pointer)) continue
      notes.push({ row, ...columnOf(pointer, headers), message })
    }
  }
  return notes
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
