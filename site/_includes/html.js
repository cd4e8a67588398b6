/** HTML that is safe to put into a page. */
export class Markup {
  /** @param {string} text */
  constructor(text) {
    this.text = text
  }

  toString() {
    return this.text
  }
}

/** @type {Readonly<Record<string, string>>} */
const WRITTEN = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\t': '\t',
  '\n': '\n',
  '\r': '\r',
}

const SPECIAL = /[&<>"'\p{Cc}]/u
const ALL_SPECIAL = new RegExp(SPECIAL, 'gu')

/**
 * Template literals that escape by default: whatever is put in shows as exactly that text. Lists are joined; nothing,
 * null and false are left out; only Markup stays as it is.
 *
 * @param {TemplateStringsArray} strings
 * @param {...unknown} values
 */
export function html(strings, ...values) {
  return new Markup(strings.reduce((all, part, index) => all + show(values[index - 1]) + part))
}

/** Marks a text as HTML. Only for what the toolkit rendered and cleaned itself. @param {string} text */
export function safe(text) {
  return new Markup(text)
}

/** @param {unknown} value @returns {string} */
function show(value) {
  if (value instanceof Markup) return value.text
  if (Array.isArray(value)) return value.map(show).join('')
  if (value === undefined || value === null || value === false) return ''
  return escaped(String(value))
}

/** Control characters have no place in HTML. @param {string} text */
function escaped(text) {
  if (!SPECIAL.test(text)) return text
  return text.replaceAll(ALL_SPECIAL, (character) => WRITTEN[character] ?? '\ufffd')
}
