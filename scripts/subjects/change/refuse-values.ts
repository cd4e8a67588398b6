import type { DocumentType } from '../../core/model/document-type.js'
import type { Refusal } from '../../core/model/plan.js'
import type { Qms } from '../../core/model/qms.js'
import { didYouMean } from '../../core/values/nearest-name.js'
import type { KnownValues } from './document-template.js'
import { fieldFault } from './field-fault.js'

/** @returns why a new document cannot say what was asked for: a field that there is not, or a value that it cannot have */
export function refuseValues(qms: Qms, type: DocumentType, values: KnownValues): Refusal | undefined {
  const known = type.fields.map(({ path }) => path.join('.'))
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue
    const field = type.fields.find(({ path }) => path.join('.') === name)
    if (!field || name.includes('*')) {
      const advice = didYouMean(name, known, 'Leave it out.')
      return { reason: `Documents of the type ${type.name} have no field “${name}”.`, remedy: advice }
    }
    const fault = fieldFault(qms, field, value)
    if (fault) return { reason: fault }
  }
  return undefined
}
