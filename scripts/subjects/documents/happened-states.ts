import type { Document } from '../../core/model/document.js'
import type { DocumentType, State } from '../../core/model/document-type.js'
import { fieldText } from '../../core/model/fields.js'

/** @returns the states of a type that something has to happen for; being planned is none of them */
export function happenedStates(type: DocumentType): readonly State[] {
  const plans = new Set(plannedStates(type))
  return type.states.filter((state) => !plans.has(state))
}

/** @returns the states of a type that a day to come is enough for */
export function plannedStates({ states, fields }: DocumentType): readonly State[] {
  const days = new Set(fields.filter(({ dueDate }) => dueDate).map(({ path }) => path.join('.')))
  return states.filter(({ date }) => days.has(date))
}

/** @returns whether a record is no more than a plan so far, or was given up */
export function isPlanOnly(type: DocumentType, { fields }: Document): boolean {
  if (type.states.length === 0) return false
  if (fields.cancelled !== undefined) return true
  return !happenedStates(type).some(({ date }) => fieldText(fields, date) !== undefined)
}
