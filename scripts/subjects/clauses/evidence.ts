import type { Document } from '../../core/model/document.js'
import type { DocumentType, FieldDefinition, State } from '../../core/model/document-type.js'
import { fieldText, findFields } from '../../core/model/fields.js'
import type { Qms } from '../../core/model/qms.js'
import { correctionOf } from '../../core/questions/corrected-rows.js'
import { documentAt } from '../../core/questions/document-at.js'
import { isPastDate } from '../../core/questions/is-past-date.js'
import { addMonths, type CalendarDate, dayOf, isOverdue, isRealDate } from '../../core/values/date.js'
import { once } from '../../core/values/once.js'
import { isInForce } from '../approval/status.js'
import { happenedStates } from '../documents/happened-states.js'
import { recordPolicy } from '../documents/record-policy.js'

/** A record, or a document with a measured result, and the day from which it counts. */
export interface Evidence {
  readonly document: Document
  readonly on: CalendarDate
}

/** @returns whether it still counts on the as-of date */
export function isRecent(qms: Qms, { on }: Evidence): boolean {
  return !isOverdue(addMonths(on, evidenceMonths(qms)), qms.today)
}

/** @returns how long a record shows that what a clause asks for is done */
export function evidenceMonths(qms: Qms): number {
  return recordPolicy(qms).evidence_months
}

/** @returns whether the first document came into force so lately that evidence cannot be asked for yet */
export function isYoung(qms: Qms): boolean {
  const first = firstInForce(qms)
  return first !== undefined && !isOverdue(addMonths(first, evidenceMonths(qms)), qms.today)
}

/** @returns the day on which the first document came into force; undefined where no approval record names one */
export function firstInForce(qms: Qms): CalendarDate | undefined {
  const days = qms.ofType('approval').flatMap(({ fields }) => fields.effective_from ?? [])
  return days.sort()[0]
}

/** @returns the newest evidence of any of these types */
export function latestEvidence(qms: Qms, types: readonly string[]): Evidence | undefined {
  const found = types.flatMap((type) => latestByType(qms).get(type) ?? [])
  return found.find(({ on }) => found.every((other) => other.on <= on))
}

const latestByType = once((qms: Qms): ReadonlyMap<string, Evidence> => {
  const latest = new Map<string, Evidence>()
  for (const document of qms.documents) {
    const on = countsFrom(qms, document)
    if (on !== undefined && on > (latest.get(document.type)?.on ?? '')) latest.set(document.type, { document, on })
  }
  return latest
})

/**
 * The day of the latest state, such as detected, performed, held or verified, but for the last of several: that one only
 * closes the record, which makes it no newer. What is checked again and again, as providers are, counts on each such day.
 * Without states it is the latest day of which the record tells. What is only planned, or was cancelled, did not happen. An entry counts once its register is in force.
 */
function countsFrom(qms: Qms, document: Document): CalendarDate | undefined {
  const type = qms.typeOf(document)
  if (!type || document.fields.cancelled !== undefined || correctionOf(qms, document)) return undefined
  if (document.entry && !isInForce(qms, documentAt(qms, document.path) ?? document)) return undefined
  const past = datesOf(qms, type, document).filter((date) => isRealDate(date) && date <= qms.today)
  return past.sort().at(-1)
}

function datesOf(qms: Qms, type: DocumentType, document: Document): readonly CalendarDate[] {
  if (type.control === 'maintained') return isInForce(qms, document) ? valuesAt(document, ['results', '*', 'on']) : []
  if (type.states.length > 0)
    return [
      ...statesThatCount(type).flatMap(({ date }) => fieldText(document.fields, date) ?? []),
      ...checksAgainAndAgain(type).flatMap(({ path }) => valuesAt(document, path)),
    ]
  return type.fields
    .filter((field) => isPastDate(field) && field.path[0] !== 'amendments')
    .flatMap(({ path, schema }) =>
      valuesAt(document, path).flatMap((value) =>
        schema.format === 'date' ? value : (dayOf(value, qms.timeZone) ?? []),
      ),
    )
}

function statesThatCount(type: DocumentType): readonly State[] {
  const states = happenedStates(type)
  return states.length > 1 ? states.slice(0, -1) : states
}

function checksAgainAndAgain({ fields }: DocumentType): readonly FieldDefinition[] {
  return fields.filter(({ event, path }) => event === 'verified' && path.includes('*'))
}

function valuesAt({ fields }: Document, path: readonly string[]): readonly string[] {
  return findFields(fields, path).map(({ value }) => String(value))
}
