import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { link } from '../_includes/parts/link.js'
import { sentence } from '../_includes/parts/sentence.js'
import { tableOfRows } from '../_includes/parts/table-of-rows.js'

/** @typedef {import('../../scripts/site/pages/report-page.js').ReportPage} ReportPage */
/** @typedef {{ readonly report: ReportPage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('report', { scripts: ['register.js'] })

/** Registers, reports and metrics: a question, a figure if it is one, and a plain table; a script adds the means to filter and sort it. @param {Data} data */
export function render({ report: page }) {
  const { title, lead, figure, whole, parts, notes, begin } = page
  return html`<header class="title-block"><h1>${title}</h1>
<p class="lead">${lead}</p></header>
${figure && html`<p><strong>${figure.text}</strong> <span class="quiet">${figure.period}</span>${figure.rows && html` ${link(page, figure.rows)}`}</p>`}
${whole.table.rows.length === 0 ? html`<p class="empty">There is nothing here yet.${begin && html` <code>${begin}</code> begins a record.`}</p>` : tableOfRows(page, title, whole)}
${parts.map((part) => html`<section><h2>${part.title}</h2>${tableOfRows(page, `${title}, ${part.title.toLowerCase()}`, part.table)}</section>`)}
${notes.map((note) => html`<p class="quiet">${sentence(note)}</p>`)}`
}
