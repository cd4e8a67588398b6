import type { Document } from './document.js'
import type { DocumentType } from './document-type.js'
import type { Period } from './period.js'

/** What a report or a metric can be asked about. */
export interface Arguments {
  readonly document?: Document
  readonly type?: DocumentType
  readonly period?: Period
}

export type ParameterName = keyof Arguments

export interface Parameter<Name extends ParameterName = ParameterName> {
  readonly name: Name
  /** Without it there is no answer. */
  readonly isRequired: boolean
}

/** @returns how people write what can be asked, such as `type=… [period=…]`; what may be left out is in brackets */
export function parametersInWords(parameters: readonly Parameter[]): string {
  return parameters.map(({ name, isRequired }) => (isRequired ? `${name}=…` : `[${name}=…]`)).join(' ')
}
