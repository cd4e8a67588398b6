import { html } from './html.js'
import { layout } from './layout.js'
import { badge } from './parts/badge.js'
import { chart } from './parts/chart.js'
import { time } from './parts/date.js'
import { link } from './parts/link.js'

/** @typedef {import('../../scripts/site/pages/state-page.js').StatePage} StatePage */
/** @typedef {import('../../scripts/site/views/figure.js').StateFigure} StateFigure */

const MOODS = { good: 'in force', due: 'due', bad: 'overdue', plain: 'remark' }

/** @param {StatePage} page @param {import('./layout.js').SiteContext} site */
export function state(page, site) {
  return layout(
    page,
    site,
    { kind: 'state' },
    html`<header class="title-block"><h1>${page.title}</h1>
<p class="lead">As of ${time(site.today)}. Every figure leads to what it counts.</p></header>
${page.groups.map(
  ({ title, figures }) => html`<section><h2>${title}</h2>
<dl class="figures">${figures.map((one) => figure(page, one))}</dl></section>
`,
)}
${page.ages.length > 0 && html`<section><h2 id="Ages">Open nonconformities by age</h2>${chart(page, page.ages)}</section>`}
<section><h2 id="Reviews">Reviews due by month</h2>
${chart(page, page.reviews)}</section>`,
  )
}

/** @param {StatePage} page @param {StateFigure} one */
function figure(page, { label, count, mood, path, instead }) {
  const text = instead ?? String(count)
  return html`<div><dt>${badge(MOODS[mood], label)}</dt><dd${instead && html` class="none"`}>${path ? link(page, { text, path }) : text}</dd></div>`
}
