import { html } from '../html.js'
import { documentLink } from './link.js'

/** @param {import('./link.js').Page} page @param {readonly import('./link.js').DocumentLink[]} all */
export function documentList(page, all) {
  return html`<ul class="plain document-list">${all.map((one) => html`<li>${documentLink(page, one)}</li>`)}</ul>`
}
