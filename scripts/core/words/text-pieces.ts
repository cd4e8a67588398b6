import { once } from '../values/once.js'
import { grouped } from './grouped.js'
import type { Language } from './language.js'

/** A piece of text, or the value of that number: itself, or the form of a word that it asks for. */
export type TextPiece = string | { readonly value: number; readonly forms?: readonly string[] }

const PLACE = /^\{(\d+)(?::([^}]*))?\}$/

/** @returns what is in a text such as `{0} of {1} {1:day|days}`, in its order */
export function readPieces(text: string): readonly TextPiece[] {
  return text.split(/(\{\d+(?::[^}]*)?\})/).map((part) => {
    const [, value, forms] = PLACE.exec(part) ?? []
    return value === undefined ? part : { value: Number(value), ...(forms && { forms: forms.split('|') }) }
  })
}

/** Shorter ones are read at a glance, and may be a year. */
const FIRST_IN_GROUPS = 10_000

/** @returns the pieces with the values in their places, and words in the form that the number wants */
export function fill(
  pieces: readonly TextPiece[],
  values: readonly unknown[],
  { code, plurals, thousands }: Pick<Language, 'code' | 'plurals' | 'thousands'>,
): readonly unknown[] {
  const formOf = (count: number, forms: readonly string[]) =>
    forms[plurals.indexOf(pluralRules(code).select(count))] ?? forms.at(-1)
  const shown = (value: unknown) =>
    typeof value === 'number' && Number.isInteger(value) && value >= FIRST_IN_GROUPS ? grouped(value, thousands) : value
  return pieces.map((piece) => {
    if (typeof piece === 'string') return piece
    const value = values[piece.value]
    return piece.forms ? formOf(Number(value), piece.forms) : shown(value)
  })
}

const pluralRules = once((code: string) => new Intl.PluralRules(code))
