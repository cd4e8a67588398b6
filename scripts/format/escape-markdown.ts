import { printable } from './printable.js'

/** A joiner that nobody sees: after it GitHub takes neither @name for a mention nor #1 for a reference. */
const JOINER = '\u2060'

/** Turns the text of a document into Markdown that shows exactly that text: no markup, no HTML, nobody mentioned. */
export function escapeMarkdown(text: string): string {
  return printable(text)
    .replace(/[\\`*_~[\]<|&$#]/g, '\\$&')
    .replace(/[@#](?=[\p{L}\p{N}])/gu, `$&${JOINER}`)
    .replace(/https?(?=:)|www(?=\.)/gi, `$&${JOINER}`)
    .replace(/^(\s*)(?=[-+=>])/, '$1\\')
    .replace(/^(\s*\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
}

/** @returns the text as code within a line */
export function inCode(text: string): string {
  const mark = '`'.repeat(longestRun(text) + 1)
  return text.includes('`') ? `${mark} ${printable(text)} ${mark}` : mark + printable(text) + mark
}

/** @returns the lines as code, in a fence longer than any run of backticks inside */
export function fenced(lines: readonly string[], language: string): string[] {
  const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1))
  return [fence + language, ...lines.map(printable), fence]
}

/** How many backticks stand together at most. */
function longestRun(text: string): number {
  return (text.match(/`+/g) ?? []).reduce((longest, { length }) => Math.max(longest, length), 0)
}
