import { dateInWords } from '#model/date-in-words.js'
import { html } from '../html.js'

/** The revisions of a document, the newest first. @param {import('../../../scripts/model/table.js').Table} table */
export function history({ columns, rows }) {
  if (rows.length === 0) return html``
  return html`<section><h2 id="History">Revision history</h2>
<ol class="history">${rows.map((row) => entry(Object.fromEntries(columns.map((name, index) => [name, row[index] ?? '']))))}</ol></section>`
}

/** @param {Readonly<Record<string, string>>} row */
function entry(row) {
  const facts = [
    row.written && `Written ${dateInWords(row.written)}${row.by ? ` by ${row.by}` : ''}`,
    row['approved by'] && `approved by ${row['approved by']}`,
  ].filter(Boolean)
  return html`<li><p><strong>Revision ${row.revision || '–'}</strong> <span class="quiet">${row.status}${row['applies from'] && html`, from ${dateInWords(row['applies from'])}`}</span></p>
${row.change && html`<p dir="auto">${row.change}</p>`}${facts.length > 0 && html`<p class="quiet">${facts.join(', ')}</p>`}</li>`
}
