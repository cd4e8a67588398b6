import { printable } from './printable.js'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** XML has no place for these, not even escaped; HTML would not show them. */
const NO_TEXT = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu

/** Turns text into XML or HTML that says exactly that text, in elements and in quoted attributes. */
export function escapeMarkup(text: string): string {
  return text.replace(NO_TEXT, '\uFFFD').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
}

/** The same for the text of a document, of which nothing may hide or turn round what a reader sees. */
export function escapeHtml(text: string): string {
  return escapeMarkup(printable(text))
}
