import type { NewValue } from '../../../core/model/plan.js'
import { type Values, valuesOn } from '../book.js'
import type { Truth } from '../truth.js'

/** What a record said on a day, by the book alone. */
export interface Fact {
  readonly id: string
  readonly values: Values
  /** The day on which it was closed, if that day had come. */
  readonly closed: string | undefined
}

/** @returns the records of a type that were written by the end of a day, as they were then */
export function factsOn({ records }: Truth, type: string, day: string): readonly Fact[] {
  const found: Fact[] = []
  for (const record of records) {
    const [first] = record.steps
    if (record.type !== type || first === undefined || first.on > day) continue
    const closing = record.steps.find(({ closes }) => closes !== undefined && closes <= day)
    found.push({ id: record.id, values: valuesOn(record, day), closed: closing?.closes })
  }
  return found
}

/** @returns what a record says in a place such as `root_cause.found`; empty where it says nothing */
export function textIn(values: Values, place: string): string {
  const found = valueIn(values, place)
  return found === undefined || typeof found === 'object' ? '' : String(found)
}

/** @returns what a record lists in a place */
export function listIn(values: Values, place: string): readonly Values[] {
  const found = valueIn(values, place)
  return Array.isArray(found) ? (found as readonly Values[]) : []
}

function valueIn(values: Values, place: string): NewValue | undefined {
  let found: NewValue | undefined = values
  for (const name of place.split('.')) found = (found as Values | undefined)?.[name]
  return found
}
