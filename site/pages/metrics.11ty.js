import { html, safe } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { asOf } from '../_includes/parts/as-of.js'
import { badge } from '../_includes/parts/badge.js'
import { HEADING } from '../_includes/parts/heading.js'
import { link } from '../_includes/parts/link.js'
import { searched } from '../_includes/parts/searched.js'

/** @typedef {import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/metrics-page.js').MetricsPage>} MetricsPage */
/** @typedef {{ readonly metrics: MetricsPage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('metrics')

/** @param {Data} data */
export function render({ metrics: page, site }) {
  const { say } = page
  return html`<header class="title-block"${searched({ kind: 'page', title: page.title, keywords: say`KPI, figures, performance, statistics`.split(', ') })}><h1>${page.title}</h1>
<p class="lead">${say`Computed from the records, never typed. Where there is nothing to count, a figure is n/a.`}</p>
${asOf(site)}</header>
${
  page.metrics.length > 0 &&
  html`<section><h2 id="Metrics">${say`Metrics`}</h2>
${page.metrics.map(({ title, path, question, figure, period, course, heading }) => html`<p>${link(page, { text: title, path })}: <strong>${figure}</strong> <span class="quiet">${period}</span> ${course && safe(course)}${heading && html` ${badge(HEADING[heading], say.term(heading))}`}<br>${question}</p>`)}</section>`
}`
}
