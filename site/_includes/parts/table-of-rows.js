import { addressOf } from '../addresses.js'
import { html } from '../html.js'
import { placeOfFilters } from './place-of-filters.js'
import { value } from './value.js'

/** @typedef {import('../../../scripts/site/views/table-view.js').TableView} TableView */

/** A time, as dates are: never divided at its hyphen. */
const MONTH = /^\d{4}-\d{2}$/

/**
 * A table with its data for spreadsheets and programs beside it. Filters know columns and values by their ids.
 *
 * @param {import('./link.js').Page} page
 * @param {string} name
 * @param {TableView} view
 * @param {boolean} hasFilters those of the first table on a page are put in by a script
 */
export function tableOfRows(page, name, { columns, rows, table, download }, hasFilters) {
  const { say } = page
  const [count, whole] = [rows.length, table.rows.length]
  const data = (/** @type {string} */ ending) => addressOf(page, `${download}.${ending}`)
  return html`<div class="register-tools">${hasFilters && placeOfFilters(columns.filter(({ isChoice }) => isChoice).length, true)}<p class="result-count" role="status">${say`${count} {0:entry|entries}`}</p>
<p class="downloads">${say`As ${html`<a href="${data('csv')}">CSV</a>`} or ${html`<a href="${data('json')}">JSON</a>`}`}</p></div>
${count < whole && html`<p class="quiet">${say`These are the last ${say.number(count)} of ${say.number(whole)} entries. The CSV and JSON files have all of them.`}</p>`}
<div class="wide" tabindex="0" role="group" aria-label="${name}"><table class="register">
<thead><tr>${columns.map((column) => html`<th scope="col" data-column="${column.id}"${column.isChoice && html` data-choice`}${column.isNumber && html` data-number`}${column.isHidden && html` hidden`}>${column.label}</th>`)}</tr></thead>
<tbody>${rows.map(
    ({ cells, isQuiet, anchor }) => html`
<tr${anchor && html` id="${anchor}"`}${isQuiet && html` class="quiet-row"`}>${cells.map((cell, index) => tableCell(page, cell, columns[index]))}</tr>`,
  )}
</tbody></table></div>`
}

/**
 * There may be thousands: a cell says only what its text and its place do not.
 *
 * @param {import('./link.js').Page} page
 * @param {TableView['rows'][number]['cells'][number]} cell
 * @param {TableView['columns'][number] | undefined} column
 */
function tableCell(page, { view, value: id }, column) {
  const kind = column?.isId ? 'row-id' : column?.id === 'title' && 'row-title'
  const content = view.kind === 'text' && MONTH.test(view.text) ? html`<time>${view.text}</time>` : value(page, view)
  const isLabelled = !kind && content.text !== ''
  return html`<td${kind && html` class="${kind}"`}${isLabelled && html` data-label="${column?.label}"`}${!isSaid(view, id) && html` data-value="${id}"`}${column?.isHidden && html` hidden`}>${content}</td>`
}

/** @param {import('./value.js').ValueView} view @param {string} id */
function isSaid(view, id) {
  if (view.kind === 'date') return view.date === id
  return (view.kind === 'text' && view.text === id) || (view.kind === 'link' && view.link.text === id)
}
