import type { FieldDefinition } from './document-type.js'

/** @returns whether a value says in words what another one names by its id, such as “a customer in Bern” */
export function isWords({ orWords }: FieldDefinition, value: string): boolean {
  return orWords === true && /\s/.test(value.trim())
}
