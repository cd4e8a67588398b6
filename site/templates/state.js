import { html } from './html.js'
import { layout } from './layout.js'
import { badge } from './parts/badge.js'
import { time } from './parts/date.js'
import { documentLink } from './parts/link.js'

/** @typedef {import('../../scripts/publish/pages/state-page.js').StatePage} StatePage */
/** @typedef {import('../../scripts/publish/pages/state-page.js').DueReview} DueReview */

/** @param {StatePage} page @param {import('./layout.js').SiteContext} site */
export function state(page, site) {
  return layout(
    page,
    site,
    { kind: 'state' },
    html`<header class="title-block"><h1>${page.title}</h1>
<p class="lead">As of ${time(site.today)}: ${page.documents} documents and ${page.records} records.</p></header>
<dl class="figures">
${page.statuses.map(({ name, count }) => html`<div><dt>${badge(name)}</dt><dd><a href="documents.html?status=${encodeURIComponent(name)}">${count}</a></dd></div>`)}
<div><dt>${page.overdue.length > 0 ? badge('overdue', 'Reviews overdue') : badge('in force', 'Reviews overdue')}</dt><dd><a href="#Overdue">${page.overdue.length}</a></dd></div>
${page.problems.map(({ severity, count }) => html`<div><dt>${badge(count > 0 && severity !== 'info' ? 'overdue' : 'in force', { error: 'Errors', warning: 'Warnings', info: 'Remarks' }[severity])}</dt><dd><a href="#Problems">${count}</a></dd></div>`)}
</dl>
<section><h2 id="Overdue">Overdue reviews</h2>
${page.overdue.length === 0 ? html`<p class="empty">None.</p>` : reviews(page, page.overdue)}</section>
<section><h2 id="Reviews">Reviews due</h2>
<ol class="bars">${page.months.map(
      ({ name, count, share, reviews: due }) =>
        html`<li><details><summary><span class="bar-label">${name}</span> <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${share}" height="8" rx="1"/></svg> <span class="bar-value">${count}</span></summary>${count > 0 ? reviews(page, due) : html`<p class="empty">None.</p>`}</details></li>`,
    )}</ol></section>
<section><h2 id="Problems">What the check finds</h2>
${page.problems.every(({ count }) => count === 0) && html`<p class="empty">No problems.</p>`}
${page.problems
  .filter(({ count }) => count > 0)
  .map(
    ({ severity, problems }) =>
      html`<h3>${{ error: 'Errors', warning: 'Warnings', info: 'Remarks' }[severity]}</h3><ul class="problems">${problems.map(
        ({ message, file, rule, document }) =>
          html`<li>${document ? documentLink(page, document) : html`<code>${file}</code>`}<p dir="auto">${message} <span class="quiet">${rule}</span></p></li>`,
      )}</ul>`,
  )}</section>
${page.leftOut.length > 0 && html`<section><h2 id="LeftOut">Not published</h2><ul class="plain">${page.leftOut.map(({ document, reason }) => html`<li><code>${document}</code> <span class="quiet">${reason}</span></li>`)}</ul></section>`}`,
  )
}

/** @param {StatePage} page @param {readonly DueReview[]} due */
function reviews(page, due) {
  return html`<ul class="plain">${due.map(({ document, on }) => html`<li>${documentLink(page, document)} <span class="quiet">${time(on)}</span></li>`)}</ul>`
}
