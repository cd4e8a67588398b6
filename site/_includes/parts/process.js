import { html } from '../html.js'
import { badge } from './badge.js'
import { commas, link } from './link.js'
import { TONES } from './tones.js'

/** @typedef {import('../../../scripts/site/views/process-view.js').ProcessView} ProcessView */

/** Whether a process is ready to be audited, point by point. @param {import('./link.js').Page} page @param {ProcessView | undefined} view */
export function processChecks(page, view) {
  if (!view) return false
  return html`<section class="process-checks"><h2 id="Readiness">Ready for an audit?</h2>
<p>${view.summary}</p>
<ul class="checks">${view.checks.map(
    ({ question, tone, answer, why, found }) =>
      html`<li>${badge(TONES[tone], answer)} <strong>${question}</strong> ${why}${found.length > 0 && html` <span class="quiet">${commas(found.map((one) => link(page, one)))}</span>`}</li>
`,
  )}</ul></section>`
}
