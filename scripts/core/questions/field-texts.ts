import type { FieldValue } from '../model/document.js'

export interface FieldText {
  /** Where it stands: `/products/0`. */
  readonly pointer: string
  readonly text: string
}

/** Finds all text among fields, in lists and groups, too. */
export function* fieldTexts(value: FieldValue, pointer = ''): Generator<FieldText> {
  if (typeof value === 'string') yield { pointer, text: value }
  if (typeof value !== 'object') return
  for (const [name, inner] of Object.entries(value)) {
    if (inner !== undefined) yield* fieldTexts(inner, `${pointer}/${name}`)
  }
}
