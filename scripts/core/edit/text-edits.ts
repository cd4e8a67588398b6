import type { Place } from '../model/place.js'

/** A text that takes the place of a part of another; offsets count UTF-16 code units. */
export interface TextEdit {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** @param edits none of which overlaps another */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits]
    .sort((a, b) => b.from - a.from)
    .reduce((changed, edit) => changed.slice(0, edit.from) + edit.text + changed.slice(edit.to), text)
}

/** @returns what takes this place in a text */
export function editAt(text: string, [line, column, endLine, endColumn]: Place, replacement: string): TextEdit {
  return { from: offsetOf(text, line, column), to: offsetOf(text, endLine, endColumn), text: replacement }
}

/** Columns count from 1; a byte-order mark is in column 0. */
function offsetOf(text: string, line: number, column: number): number {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length)]
  const mark = line === 1 && text.startsWith('\uFEFF') ? 1 : 0
  return (starts[line - 1] ?? text.length) + column - 1 + mark
}
