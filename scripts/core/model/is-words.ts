import type { FieldDefinition } from './document-type.js'

/** @returns whether a value says in words, or by a name known to all, what another one names by its id: “a customer in Bern” */
export function isWords({ orWords, orNames = {} }: FieldDefinition, value: string): boolean {
  return Object.hasOwn(orNames, value) || (orWords === true && /\s/.test(value.trim()))
}
