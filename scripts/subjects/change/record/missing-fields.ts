import type { Document, Fields } from '../../../core/model/document.js'
import type { DocumentType } from '../../../core/model/document-type.js'
import type { Qms } from '../../../core/model/qms.js'
import type { Defect } from '../../../core/model/source-file.js'
import { typeValidator } from '../../../core/read/index.js'
import { fieldsWith } from './record-edits.js'

/** What the id of a record is does not matter here, and those of rows and entries have no form of their own. */
const VALID_ID = 'record'

/** @returns what the schema of a type finds wrong with fields */
export function faultsOf({ types }: Qms, type: DocumentType, fields: Fields): readonly Defect[] {
  const written = JSON.parse(JSON.stringify({ ...fields, id: VALID_ID }))
  return typeValidator(types).check(written, type.name).defects
}

/** @returns the names of the fields that a record still needs before it can be closed, dotted, in the order of the work */
export function missingToClose(qms: Qms, type: DocumentType, { fields }: Document): readonly string[] {
  const closing = type.states.at(-1)?.date
  if (closing === undefined) return []
  const now = new Set(faultsOf(qms, type, fields).map(({ message }) => message))
  const names = faultsOf(qms, type, fieldsWith(fields, { [closing]: qms.today }))
    .filter(({ message }) => !now.has(message))
    .map(({ at }) => (typeof at === 'string' ? at.slice(1).replaceAll('/', '.') : ''))
  const inOrder = (name: string) => (type.asks ?? []).indexOf(name.split('.')[0] ?? '')
  return [...new Set(names.filter((name) => name !== ''))].sort((a, b) => inOrder(a) - inOrder(b))
}
