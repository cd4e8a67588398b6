import { escapeHtml } from './escape-html.js'
import { printable } from './printable.js'

/** A joiner that nobody sees: after it GitHub takes nothing for a mention, a reference, an address or an emoji. */
const JOINER = '\u2060'

/** Turns the text of a document into Markdown that shows exactly that text, on one line: no markup, no HTML, nobody mentioned. */
export function escapeMarkdown(text: string): string {
  return unlinked(printable(onOneLine(text)))
    .replace(/[\\`*_~[\]<|&$#]/g, '\\$&')
    .replace(/^(\s*)(?=[-+=>])/, '$1\\')
    .replace(/^(\s*\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
}

/** The same inside of an HTML element that stands in Markdown, such as `<summary>`. */
export function escapeMarkdownHtml(text: string): string {
  return escapeHtml(unlinked(onOneLine(text)))
}

/** @returns the text as code within a line: between more backticks than it holds */
export function codeSpan(text: string): string {
  const shown = printable(onOneLine(text))
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map(({ length }) => length))
  const ticks = '`'.repeat(longest + 1)
  const isTouching = shown.startsWith('`') || shown.endsWith('`')
  return isTouching ? `${ticks} ${shown} ${ticks}` : ticks + shown + ticks
}

/** @returns an address as the target of a Markdown link */
export function linkTarget(url: string): string {
  return new URL(url).href.replace(/[()<>\\|]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
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
  const runs = lines.flatMap((line) => line.match(/`{3,}/g) ?? [])
  const fence = '`'.repeat(runs.reduce((longest, { length }) => Math.max(longest, length + 1), 3))
  return [fence + language, ...lines.map(printable), fence]
}
