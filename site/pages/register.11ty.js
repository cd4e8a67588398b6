import { addressOf } from '../_includes/addresses.js'
import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { value } from '../_includes/parts/value.js'

/** @typedef {import('../../scripts/site/pages/register-page.js').RegisterPage} RegisterPage */
/** @typedef {{ readonly register: RegisterPage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('register', { scripts: ['register.js'] })

/** A plain table; a script adds the means to filter and sort it. @param {Data} data */
export function render({ register: page }) {
  const data = (/** @type {string} */ ending) => addressOf(page, `api/registers/${page.download}.${ending}`)
  return html`<header class="title-block"><h1>${page.title}</h1>
<p class="lead">${page.purpose}</p></header>
${page.rows.length === 0 && html`<p class="empty">There is nothing here yet.${page.begin && html` <code>${page.begin}</code> begins a record.`}</p>`}
${
  page.rows.length > 0 &&
  html`<div class="register-tools"><p class="result-count" role="status">${page.rows.length} ${page.rows.length === 1 ? 'entry' : 'entries'}</p>
<p class="downloads">As <a href="${data('csv')}">CSV</a> or <a href="${data('json')}">JSON</a></p></div>
<div class="wide" tabindex="0" role="group" aria-label="${page.title}"><table class="register" data-choices="${page.choices.join(' ')}">
<thead><tr>${page.columns.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>${page.rows.map(
    ({ cells, isQuiet, isOpen }) => html`
<tr${isQuiet && html` class="quiet-row"`}${isOpen !== undefined && html` data-show="${isOpen ? 'Open' : 'Complete'}"`}>${cells.map((cell, index) => html`<td data-label="${page.columns[index]}">${value(page, cell)}</td>`)}</tr>`,
  )}
</tbody></table></div>`
}`
}
