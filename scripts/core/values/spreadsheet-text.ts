/** What a spreadsheet may take for a formula. A lone dash and a negative number are what they look like. */
const FORMULA_LIKE = /^'*(?:[=+@\t\r]|-(?!-*$|\d+(?:\.\d+)?$))/

/**
 * A spreadsheet runs a cell that begins like a formula as one. With an apostrophe before it, it is shown as text.
 *
 * @returns the text for a cell; `withoutApostrophe` gives it back exactly
 */
export function withApostrophe(text: string): string {
  return FORMULA_LIKE.test(text) ? `'${text}` : text
}

/** @returns the text that a cell of ours means */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && FORMULA_LIKE.test(cell) ? cell.slice(1) : cell
}
