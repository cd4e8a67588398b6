import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'

/** @typedef {import('../../scripts/site/pages/metrics-page.js').MetricsPage} MetricsPage */
/** @typedef {import('../../scripts/site/pages/metrics-page.js').MetricView} MetricView */
/** @typedef {{ readonly metrics: MetricsPage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('metrics')

/** @param {Data} data */
export function render({ metrics: page }) {
  return html`<header class="title-block"><h1>${page.title}</h1>
<p class="lead">Computed from the records, never typed. Where there is nothing to count, a figure is n/a.</p></header>
${page.metrics.map(metric)}`
}

/** @param {MetricView} one */
function metric({ id, title, question, formula, population, period, whole, parts, months }) {
  return html`<section><h2 id="${id}">${title}</h2>
<p class="lead">${question}</p>
<p><strong>${whole.text}</strong> <span class="quiet">${period}</span></p>
${parts.length > 0 && table(`${title} by kind`, 'Of these', parts)}
${table(`${title} by month`, 'Month', months)}
<p class="quiet">Computed as: ${formula}. ${population}</p></section>
`
}

/** @param {string} label @param {string} head @param {MetricView['parts']} rows */
function table(label, head, rows) {
  return html`<div class="wide" tabindex="0" role="group" aria-label="${label}"><table class="narrow"><thead><tr><th scope="col">${head}</th><th scope="col">Figure</th></tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row">${row.label}</th><td>${row.text}</td></tr>`)}</tbody></table></div>`
}
