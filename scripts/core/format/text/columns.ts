import stringWidth from 'string-width'

/** What plain English is written with: a column each, which needs no look at how characters combine. */
const PLAIN = /^[ -~‘’“”–—…·]*$/

/** @returns how many columns a text takes on a terminal: two for each Chinese, Japanese or Korean character, none for an accent of its own */
export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text)
}

/** @returns the width of the widest text */
export function widestOf(texts: readonly string[]): number {
  return Math.max(0, ...texts.map(widthOf))
}

/** @returns the text with spaces after it, as wide as a column */
export function toColumn(text: string, width: number): string {
  return text + spaces(text, width)
}

/** @returns the text with spaces before it, as numbers are written */
export function toRightOfColumn(text: string, width: number): string {
  return spaces(text, width) + text
}

function spaces(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - widthOf(text)))
}
