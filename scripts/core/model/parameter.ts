import type { Period } from '../values/period.js'
import type { Document } from './document.js'
import type { DocumentType } from './document-type.js'

/** What a report or a metric can be asked about. */
export interface Arguments {
  readonly document?: Document
  readonly type?: DocumentType
  readonly period?: Period
  /** What a sample is drawn by: the same seed draws the same. */
  readonly seed?: string
}

/** The names of all parameters that there are. */
export type ParameterName = keyof Arguments

/** What a report or a metric with these parameters is given: what it requires is there, and it knows of nothing else. */
export type ArgumentsOf<Parameters extends readonly Parameter[]> = {
  readonly [One in Parameters[number] as true extends One['isRequired'] ? One['name'] : never]-?: NonNullable<
    Arguments[One['name']]
  >
} & {
  readonly [One in Parameters[number] as true extends One['isRequired'] ? never : One['name']]?: NonNullable<
    Arguments[One['name']]
  >
}

/** What a report or a metric takes, such as `period`. */
export interface Parameter<Name extends ParameterName = ParameterName> {
  readonly name: Name
  /** Without it there is no answer. */
  readonly isRequired: boolean
}

/** @returns how people write what can be asked, such as `type=… [period=…]`; what may be left out is in brackets */
export function parametersInWords(parameters: readonly Parameter[]): string {
  return parameters.map(({ name, isRequired }) => (isRequired ? `${name}=…` : `[${name}=…]`)).join(' ')
}
