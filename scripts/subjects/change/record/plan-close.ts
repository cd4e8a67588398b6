import type { Closing } from '../../../core/model/closing.js'
import type { Document } from '../../../core/model/document.js'
import type { DocumentType } from '../../../core/model/document-type.js'
import { fieldText } from '../../../core/model/fields.js'
import { isRefusal, type PlanOrRefusal, type Refusal } from '../../../core/model/plan.js'
import type { Qms } from '../../../core/model/qms.js'
import { joinMissing } from '../../../core/read/schemas/faults/join-missing.js'
import type { CalendarDate } from '../../../core/values/date.js'
import { dateInWords } from '../../../core/words/date-in-words.js'
import type { KnownValues } from '../document-template.js'
import { faultsOf } from './missing-fields.js'
import { editsFor, fieldsWith, refuseRecord, valuesFor } from './record-edits.js'

/** @returns the field whose date closes records of a type: that of their last state */
function closingField({ states }: DocumentType): string | undefined {
  return states.at(-1)?.date
}

/**
 * Decides on the end of a record: the date of its last state, if it then says everything that its type asks for.
 *
 * @param given what it still has to say
 * @param on the day; today by default
 * @param closings what types need besides what their schemas ask for
 */
export function planClose(
  qms: Qms,
  record: Document,
  given: KnownValues,
  on: CalendarDate = qms.today,
  closings: readonly Closing[] = [],
): PlanOrRefusal {
  const type = qms.typeOf(record)
  const refused = refuseRecord(qms, record) ?? refuseDay(qms, on)
  if (refused || !type) return refused ?? { reason: `The type of ${record.id} is not known.` }
  const field = closingField(type)
  if (field === undefined)
    return { reason: `Records of the type ${type.name} have no end: they are complete once they are written.` }
  const values = valuesFor(qms, type, { ...given, [field]: on })
  if (isRefusal(values)) return values
  const after = { ...record, fields: fieldsWith(record.fields, values) }
  const faults = [
    ...joinMissing(faultsOf(qms, type, after.fields)).map(({ message }) => message),
    ...closings.filter(({ closingOf }) => closingOf === type.name).flatMap((closing) => closing.missing(qms, after)),
  ]
  if (faults.length > 0) {
    const { id, path } = record
    const list = faults.map((message) => `  ${message}\n`).join('')
    return { reason: `${id} cannot be closed yet:\n${list}Fill it in with --set, or in ${path}.` }
  }
  const { path, blob, id } = record
  const state = type.states.at(-1)?.state
  const before = fieldText(record.fields, field)
  return {
    changes: [{ kind: 'edit', path, blob, edits: editsFor(record, values) }],
    sentences: [
      `${id} is ${state} as of ${dateInWords(on)} (${path}).`,
      ...(before === undefined ? [] : [`It said ${before} before.`]),
      'From now on it changes only by amendments.',
    ],
  }
}

function refuseDay(qms: Qms, on: CalendarDate): Refusal | undefined {
  return on > qms.today
    ? { reason: `${dateInWords(on)} is still to come, and nothing is closed ahead of its day.` }
    : undefined
}
