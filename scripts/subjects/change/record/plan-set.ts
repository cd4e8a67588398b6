import type { Document } from '../../../core/model/document.js'
import type { DocumentType } from '../../../core/model/document-type.js'
import { isRefusal, type PlanOrRefusal } from '../../../core/model/plan.js'
import type { Qms } from '../../../core/model/qms.js'
import { joinMissing } from '../../../core/read/schemas/faults/join-missing.js'
import { listInWords } from '../../../core/words/list-in-words.js'
import { recordState } from '../../documents/record-state.js'
import type { KnownValues } from '../document-template.js'
import { faultsOf, missingToClose } from './missing-fields.js'
import { editsFor, fieldsWith, type NewValues, refuseRecord, valuesFor } from './record-edits.js'

/** Decides on new values of fields of a record that is still open. An empty value takes a field away. */
export function planSet(qms: Qms, record: Document, given: KnownValues): PlanOrRefusal {
  const type = qms.typeOf(record)
  const refused = refuseRecord(qms, record)
  if (refused || !type) return refused ?? { reason: `The type of ${record.id} is not known.` }
  const values = valuesFor(qms, type, given)
  if (isRefusal(values)) return values
  return planValues(qms, type, record, values)
}

/** Writes values into a record, and says where it stands then. */
export function planValues(qms: Qms, type: DocumentType, record: Document, values: NewValues): PlanOrRefusal {
  const { path, blob, id } = record
  const after = { ...record, fields: fieldsWith(record.fields, values) }
  const state = recordState(qms, after)
  const faults = joinMissing(faultsOf(qms, type, after.fields)).map(({ message }) => message)
  const missing = missingToClose(qms, type, after).map((name) => `“${name}”`)
  return {
    changes: [{ kind: 'edit', path, blob, edits: editsFor(record, values) }],
    sentences: [
      `${id}${state === undefined ? '' : ` is ${state}`} (${path}).`,
      ...faults,
      ...(missing.length > 0 ? [`Before it can be closed, it needs ${listInWords(missing)}.`] : []),
    ],
  }
}
