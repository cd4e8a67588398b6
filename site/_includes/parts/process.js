import { html } from '../html.js'
import { badge } from './badge.js'
import { beginning } from './beginning.js'
import { figures } from './figures.js'
import { commas, link } from './link.js'
import { TONES } from './tones.js'

/** @typedef {import('../../../scripts/site/views/process-view.js').ProcessView} ProcessView */

/** Whether a process is ready to be audited, point by point. @param {import('./link.js').Page} page @param {ProcessView | undefined} view */
export function processChecks(page, view) {
  if (!view) return false
  return html`<section class="process-checks"><h2 id="Readiness">${page.say`Ready for an audit?`}</h2>
<p>${view.summary}</p>
<ul class="checks">${view.checks.map(
    ({ question, tone, answer, why, found }) =>
      html`<li>${badge(TONES[tone], answer)} <strong>${question}</strong> ${why}${found.length > 0 && html` <span class="quiet">${commas(found.map((one) => link(page, one)))}</span>`}</li>
`,
  )}</ul></section>`
}

/** Its figures, each with its chart, and what it has to see to. @param {import('./link.js').Page} page @param {ProcessView | undefined} view */
export function processDashboard(page, view) {
  if (!view || view.dashboard.indicators.length + view.dashboard.lists.length === 0) return false
  const { indicators, lists } = view.dashboard
  return html`<section class="process-dashboard"><h2 id="Dashboard">${page.say`How it is doing`}</h2>
${indicators.map(
  ({ link: to, view: shown }) => html`<h3>${link(page, to)}</h3>
${figures(page, shown, page.say`Figures of ${to.text}`)}`,
)}
${lists.map(
  ({ title, items }) => html`<h3>${title}</h3>
${beginning(page, items, (some) => html`<ul class="checks">${some.map((one) => point(page, one))}</ul>`)}`,
)}</section>`
}

/** @param {import('./link.js').Page} page @param {ProcessView['dashboard']['lists'][number]['items'][number]} one */
function point(page, { link: to, says, tone }) {
  return html`<li>${link(page, to)} ${tone === 'plain' ? html`<span class="quiet">${says}</span>` : badge(TONES[tone], says)}</li>
`
}
