import type { DocumentType } from '../../core/model/document-type.js'
import type { Qms } from '../../core/model/qms.js'
import { SAID_BY_FILE } from '../../core/questions/table-columns.js'
import { usualValues } from '../../subjects/change/plan-document.js'
import type { ExchangeNote } from '../fault.js'
import type { Mapping } from '../mapping/mapping.js'

/** @returns the required fields that neither a column nor a fixed value gives, each as what to do about it */
export function missingColumns(qms: Qms, type: DocumentType, mapping: Mapping): readonly ExchangeNote[] {
  return missingFields(qms, type, mapping).map((field) => ({
    row: 1,
    message: `“${field}” is required, and no column says it. Name the column with --column "its name=${field}", or one value for all with --set "${field}=…".`,
  }))
}

/** @returns the required fields, those around others by themselves, that no record will have */
export function missingFields(qms: Qms, type: DocumentType, { columns, set = {} }: Mapping): readonly string[] {
  const given = [...Object.values(columns), ...Object.keys(set), ...Object.keys(usualValues(qms, type))]
  return type.fields
    .filter(({ path, required }) => required && path.length === 1)
    .map(({ path: [name = ''] }) => name)
    .filter((name) => !SAID_BY_FILE.has(name) && !given.some((one) => one === name || one.startsWith(`${name}.`)))
}
