import { escapeHtml } from './escape-markup.js'
import { printable } from './printable.js'

/** An invisible joiner: after it GitHub takes nothing for a mention, a reference, an address or an emoji. */
const JOINER = '\u2060'

/** Turns the text of a document into Markdown that shows exactly that text, on one line: no markup, no HTML, no mentions. */
export function escapeMarkdown(text: string): string {
  return unlinked(printable(onOneLine(text)))
    .replace(/[\\`*_~[\]<|&$#]/g, '\\$&')
    .replace(/^(\s*)(?=[-+=>])/, '$1\\')
    .replace(/^(\s*\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
}

/** The same inside of an HTML element that is in Markdown, such as `<summary>`. */
export function escapeMarkdownHtml(text: string): string {
  return escapeHtml(unlinked(onOneLine(text)))
}

/** @returns the text as code within a line */
export function inCode(text: string): string {
  const mark = '`'.repeat(longestRun(text) + 1)
  const shown = printable(onOneLine(text))
  return text.includes('`') ? `${mark} ${shown} ${mark}` : mark + shown + mark
}

/** @returns an address as the target of a Markdown link */
export function markdownAddress(url: string): string {
  return new URL(url).href.replace(/[()<>\\|@]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
}

/** GitHub links what follows these even where Markdown escapes it: @name, #12, GH-12, addresses, :emoji:. */
function unlinked(text: string): string {
  return text
    .replace(/[@#](?=[\p{L}\p{N}])/gu, `$&${JOINER}`)
    .replace(/\bgh-(?=\d)/gi, `$&${JOINER}`)
    .replace(/\b(?:https?|ftp|mailto|xmpp)(?=:)|\bwww(?=\.)/gi, `$&${JOINER}`)
    .replace(/:(?=[\w+-]{1,50}:)/g, `$&${JOINER}`)
}

function onOneLine(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ')
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
