import type { DocumentType } from '../../core/model/document-type.js'
import type { Refusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { didYouMean } from '../../core/values/nearest-name.js'
import type { KnownValues } from './document-template.js'
import { fieldFault } from './field-fault.js'

/** @returns why a new document cannot say what was asked for: a field that there is not, or a value that it cannot have */
export function refuseValues(qms: Qms, type: DocumentType, values: KnownValues): Refusal | undefined {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue
    const field = type.fields.find(({ path }) => path.join('.') === name)
    if (!field || name.includes('*')) return noSuchField(type, name)
    const fault = fieldFault(qms, field, value)
    if (fault) return { reason: fault }
  }
  return undefined
}

/** @returns that a type has no field of a name, and the nearest one that it has */
export function noSuchField({ name: type, fields }: DocumentType, name: string): Refusal {
  const known = fields.map(({ path }) => path.join('.')).filter((path) => !path.includes('*'))
  const remedy = didYouMean(name, known, 'Leave it out.')
  return { reason: `Documents of the type ${type} have no field “${name}”.`, remedy }
}
