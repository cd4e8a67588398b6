import { html } from '../html.js'

/** @param {Pick<import('./link.js').Page, 'say'>} page @param {string} date */
export function time({ say }, date) {
  return html`<time datetime="${date}">${say.date(date)}</time>`
}
