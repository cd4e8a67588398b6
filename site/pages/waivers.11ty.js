import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { asOf } from '../_includes/parts/as-of.js'
import { badge } from '../_includes/parts/badge.js'
import { time } from '../_includes/parts/date.js'
import { documentLink, link } from '../_includes/parts/link.js'

/** @typedef {import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/waivers-page.js').WaiversPage>} WaiversPage */
/** @typedef {WaiversPage['waivers'][number]} Waiver */
/** @typedef {Pick<Waiver, 'approver' | 'expires' | 'daysLeft' | 'reason'>} Acceptance */
/** @typedef {{ readonly waivers: WaiversPage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('waivers', { isHidden: true })

/** @param {Data} data */
export function render({ waivers: page, site }) {
  const { say } = page
  return html`<header class="title-block"><h1>${page.title}</h1>
<p class="lead">${say`Problems that were accepted for a time, why, and until when. Then they count again.`}</p>
${asOf(site)}</header>
${page.waivers.length === 0 && html`<p class="empty">${say`Nothing is waived.`}</p>`}
${page.waivers.length > 0 && html`<ul class="acceptances">${page.waivers.map((one) => waiver(page, one))}</ul>`}
${page.baseline && baseline(page, page.baseline)}`
}

/** @param {WaiversPage} page @param {Waiver} one */
function waiver(page, one) {
  const { rule, document, reason } = one
  return html`<li><p class="about">${'type' in document ? documentLink(page, document) : html`<code>${document.text}</code>`}</p>
<p>${link(page, rule)}</p>
<p class="reason" dir="auto">${reason}</p>
${acceptance(page, one)}
<p class="quiet">${effect(page, one)}</p></li>
`
}

/** @param {WaiversPage} page @param {Waiver} one */
function effect({ say }, { covers, daysLeft = 0 }) {
  if (daysLeft < 0) return say`It has expired.`
  if (covers === 0) return say`It covers nothing any more, so it can go.`
  return say`It covers ${covers} {0:problem|problems}.`
}

/** @param {WaiversPage} page @param {Acceptance} one */
function acceptance(page, { approver, expires, daysLeft = 0 }) {
  const { say } = page
  const kind = daysLeft < 0 ? 'overdue' : daysLeft <= 30 ? 'due' : 'in force'
  const left = daysLeft < 0 ? say`expired` : daysLeft === 0 ? say`last day` : say`${daysLeft} {0:day|days} left`
  const by = approver && link(page, approver)
  const until = expires && time(page, expires)
  const said =
    by && until ? say`Accepted by ${by} until ${until}` : by ? say`Accepted by ${by}` : until && say`Until ${until}`
  return html`<p>${said}${until && html` ${badge(kind, left)}`}</p>`
}

/** @param {WaiversPage} page @param {NonNullable<WaiversPage['baseline']>} all */
function baseline(page, all) {
  const { say } = page
  return html`<section><h2 id="Baseline">${say`Baseline`}</h2>
<p class="lead">${say`Problems that were known when checking began. Only more of them count.`}</p>
${all.reason && html`<p dir="auto">${all.reason}</p>`}
${acceptance(page, all)}
<div class="wide" tabindex="0" role="group" aria-label="${say`Baseline`}"><table class="narrow"><thead><tr><th scope="col">${say`Rule`}</th><th scope="col">${say`Known`}</th><th scope="col">${say`Still there`}</th></tr></thead>
<tbody>${all.rules.map(({ rule, known, left }) => html`<tr><td>${link(page, rule)}</td><td>${known}</td><td>${left}</td></tr>`)}</tbody></table></div></section>`
}
