import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { link } from '../_includes/parts/link.js'

/** @typedef {import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/reports-page.js').ReportsPage>} ReportsPage */
/** @typedef {{ readonly reports: ReportsPage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('reports')

/** @param {Data} data */
export function render({ reports: page }) {
  return html`<header class="title-block"><h1>${page.title}</h1>
<p class="lead">${page.say`Each answers one question from the documents and records, as of today.`}</p></header>
${page.groups.map(
  ({ title, reports }) => html`<section class="report-group"><h2>${title}</h2>
<ul class="questions">${reports.map(
    ({ title: name, path, question, nothing }) =>
      html`<li>${link(page, { text: name, path })}<br>${question}${nothing && html` <span class="quiet">${nothing}</span>`}</li>`,
  )}</ul></section>
`,
)}`
}
