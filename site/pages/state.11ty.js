import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { badge } from '../_includes/parts/badge.js'
import { chart } from '../_includes/parts/chart.js'
import { time } from '../_includes/parts/date.js'
import { link } from '../_includes/parts/link.js'

/** @typedef {import('../../scripts/site/pages/state-page.js').StatePage} StatePage */
/** @typedef {import('../../scripts/site/views/figure.js').StateFigure} StateFigure */

const TONES = { good: 'in force', due: 'due', bad: 'overdue', plain: 'remark' }

/** @typedef {{ readonly state: StatePage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('state')

/** @param {Data} data */
export function render({ state: page, site }) {
  return html`<header class="title-block"><h1>${page.title}</h1>
<p class="lead">As of ${time(site.today)}. Every figure leads to what it counts.</p></header>
${page.groups.map(
  ({ title, figures }) => html`<section><h2>${title}</h2>
<dl class="figures">${figures.map((one) => figure(page, one))}</dl></section>
`,
)}
${page.ages.length > 0 && html`<section><h2 id="Ages">Open nonconformities by age</h2>${chart(page, page.ages)}</section>`}
<section><h2 id="Reviews">Reviews due by month</h2>
${chart(page, page.reviews)}</section>`
}

/** @param {StatePage} page @param {StateFigure} one */
function figure(page, { label, count, tone, path, instead }) {
  const text = instead ?? String(count)
  return html`<div><dt>${badge(TONES[tone], label)}</dt><dd${instead && html` class="none"`}>${path ? link(page, { text, path }) : text}</dd></div>`
}
