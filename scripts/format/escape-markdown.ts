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

/** @returns the lines as code, in a fence longer than any run of backticks inside */
export function fenced(lines: readonly string[], language: string): string[] {
  const runs = lines.flatMap((line) => line.match(/`{3,}/g) ?? [])
  const fence = '`'.repeat(runs.reduce((longest, { length }) => Math.max(longest, length + 1), 3))
  return [fence + language, ...lines.map(printable), fence]
}
