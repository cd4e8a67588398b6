import { html } from '../html.js'
import { dateInWords } from './date.js'

/** @param {import('../../../scripts/model/table.js').Table} table */
export function history({ columns, rows }) {
  if (rows.length === 0) return html``
  const change = columns.indexOf('change')
  return html`<section><h2 id="History">Revision history</h2>
<div class="wide" tabindex="0" role="group" aria-label="Revision history"><table class="history">
<thead><tr>${columns.map((name) => html`<th scope="col">${name.charAt(0).toUpperCase() + name.slice(1)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell, index) => html`<td${index === change && html` class="change" dir="auto"`}>${dateInWords(cell)}</td>`)}</tr>`)}</tbody>
</table></div></section>`
}
