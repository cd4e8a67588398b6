import { FIELD_LINE, type MarkerFault, wholeLine } from './marker-fault.js'

/** Nothing closes the block: the first line that can be no field shows where that should have been. */
export const textBegins: MarkerFault = {
  find(lines) {
    const index = firstTextLine(lines)
    if (index < 0) return undefined
    return {
      rule: 'front-matter-closed',
      at: wholeLine(lines, index),
      message:
        'The text begins here, but the block of fields is not closed yet. Add a line of three hyphens (---) above it.',
    }
  },
}

/** @returns the number of the first line that can be no field, from 0; -1 when there is none */
export function firstTextLine(lines: readonly string[]): number {
  return lines.findIndex((line, index) => index > 1 && isText(line, lines[index - 1] ?? ''))
}

function isText(line: string, above: string): boolean {
  return /^#{1,6} /.test(line) || (above.trim() === '' && line.trim() !== '' && !FIELD_LINE.test(line))
}
