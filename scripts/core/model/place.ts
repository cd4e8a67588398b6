/** Where something is in a file: 1-based lines and columns, the end exclusive. A tuple, because a large repository holds very many. */
export type Place = readonly [line: number, column: number, endLine: number, endColumn: number]

/** A field by JSON pointer (`/findings/0/clause`), at its value, or at its name with `{key}`. */
export type FieldPointer = string | { readonly key: string }

/** Where a rule points: a place in the body, or a field whose place is looked up only if it is needed. */
export type Target = Place | FieldPointer

export function isPlace(at: Target): at is Place {
  return Array.isArray(at)
}

export const START_OF_FILE: Place = [1, 1, 1, 1]

/** @returns the same place `lines` further down */
export function shiftPlace([line, column, endLine, endColumn]: Place, lines: number): Place {
  return [line + lines, column, endLine + lines, endColumn]
}
