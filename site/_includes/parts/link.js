import { addressOf } from '../addresses.js'
import { html } from '../html.js'
import { inOwnDirection, ownDirection } from './own-direction.js'

/** @typedef {import('../../../scripts/site/shown/links/site-link.js').SiteLink} SiteLink */
/** @typedef {import('../../../scripts/site/shown/links/site-link.js').DocumentLink} DocumentLink */
/** @typedef {import('../../../scripts/core/words/say.js').Say} Say */
/** @typedef {{ readonly path: string, readonly say: Say }} Page */

/** A link, or its text if there is no such page. @param {Page} page @param {SiteLink} one */
export function link(page, { text, path, hint }) {
  if (path === undefined) return html`<span${ownDirection(text)}>${text}</span>`
  const preview = hint && beyond(text, hint)
  return html`<a href="${addressOf(page, path)}"${preview && html` title="${preview}"`}${ownDirection(text)}>${text}</a>`
}

/** A preview begins with the title, which most links say themselves. @param {string} text @param {string} hint */
function beyond(text, hint) {
  const [title = '', ...rest] = hint.split('\n')
  return text.endsWith(title) ? rest.join('\n') : hint
}

/** A document with its id and title, without a link if it has no page. @param {Page} page @param {Pick<DocumentLink, 'id' | 'text' | 'path'>} one @param {string} [preview] what a reader learns before following it */
export function documentLink(page, { id, text, path }, preview) {
  const words = html`${number(id)}${inOwnDirection(text)}`
  if (path === undefined) return html`<span class="document-link">${words}</span>`
  return html`<a class="document-link" href="${addressOf(page, path)}"${preview && html` title="${preview}"`}>${words}</a>`
}

/** Ids such as that of a role only repeat the title. @param {string} id */
function number(id) {
  return /\d/.test(id) && html`<span class="id">${id}</span> `
}

/** @param {readonly unknown[]} items */
export function commas(items) {
  return items.map((item, index) => (index === 0 ? item : html`, ${item}`))
}
