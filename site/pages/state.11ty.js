import { html, safe } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { badge } from '../_includes/parts/badge.js'
import { chart } from '../_includes/parts/chart.js'
import { time } from '../_includes/parts/date.js'
import { HEADING } from '../_includes/parts/heading.js'
import { documentLink, link } from '../_includes/parts/link.js'
import { searched } from '../_includes/parts/searched.js'

/** @typedef {import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/state-page.js').StatePage>} StatePage */
/** @typedef {import('../../scripts/site/views/figure.js').StateFigure} StateFigure */

const TONES = { good: 'in force', due: 'due', bad: 'overdue', plain: 'remark' }

/** @typedef {{ readonly state: StatePage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('state')

/** @param {Data} data */
export function render({ state: page, site }) {
  const { say } = page
  return html`<header class="title-block"${searched({ kind: 'page', title: page.title, keywords: say`dashboard, figures, overview, status`.split(', ') })}><h1>${page.title}</h1>
<p class="lead">${say`As of ${time(page, site.today)}. Every figure leads to what it counts.`}</p></header>
${page.groups.slice(0, 1).map((one) => group(page, one))}
${
  page.heading.length > 0 &&
  html`<section><h2 id="Heading">${say`Where things are heading`}</h2>
<p class="quiet">${say`The last three months that have a value, against the three before.`}</p>
<ul class="questions heading">${page.heading.map((one) => html`<li>${link(page, { text: one.title, path: one.path })} <strong>${one.figure}</strong> ${one.course && safe(one.course)}${'heading' in one && one.heading && html` ${badge(HEADING[one.heading], say.term(one.heading))}`}</li>`)}</ul></section>`
}
${insights(page)}
${inForce(page)}
${page.groups.slice(1).map((one) => group(page, one))}
${page.ages.length > 0 && html`<section><h2 id="Ages">${say`Open nonconformities by age`}</h2>${chart(page, page.ages)}</section>`}
<section><h2 id="Reviews">${say`Reviews due by month`}</h2>
${chart(page, page.reviews)}</section>`
}

/** @param {StatePage} page @param {StatePage['groups'][number]} one */
function group(page, { title, figures }) {
  return html`<section><h2>${title}</h2>
<dl class="figures">${figures.map((one) => figure(page, one))}</dl></section>
`
}

/** @param {StatePage} page */
function insights(page) {
  const { noticed, rest, all } = page.insights
  return html`<section><h2 id="Insights">${page.say`What figures say together`}</h2>
${noticed.map(
  ({ insight, lookAt, figures }) => html`<h3>${link(page, insight)}</h3>
<p>${lookAt}</p>
<ul>${figures.map((one) => html`<li>${link(page, one)}</li>`)}</ul>`,
)}
<p class="quiet">${link(page, { text: rest, path: all })}.</p></section>
`
}

/** @param {StatePage} page */
function inForce(page) {
  const { since, comes, goes } = page.inForce
  const { say } = page
  const day = time(page, since)
  if (comes.entries.length + goes.entries.length === 0)
    return html`<p>${say`Since ${day}, nothing came into force, and nothing went out of force.`}</p>`
  return html`${lately(page, say`Came into force since ${day}`, comes)}${lately(page, say`Went out of force since ${day}`, goes)}`
}

/** @param {StatePage} page @param {unknown} what @param {import('../../scripts/site/views/in-force-lately.js').LatelyList} list */
function lately(page, what, { entries, more }) {
  if (entries.length === 0) return html``
  return html`<section><h2>${what}</h2>
<ul class="lately">${entries.map((one) => latelyEntry(page, one))}</ul>${more > 0 && html`<p class="quiet">${page.say`And ${more} more: ${html`<a href="new.html">${page.say`all that is new`}</a>`}`}</p>`}</section>
`
}

/** @param {StatePage} page @param {import('../../scripts/site/views/in-force-lately.js').LatelyEntry} one */
function latelyEntry(page, { document, revision, on, replacedBy }) {
  const { say } = page
  const shown = 'type' in document ? documentLink(page, document) : link(page, document)
  return html`<li>${shown} <span class="quiet">${say`revision ${revision}`}${on && html`, ${say`since ${time(page, on)}`}`}${replacedBy && html`, ${say`replaced by revision ${replacedBy}`}`}</span></li>`
}

/** @param {StatePage} page @param {StateFigure} one */
function figure(page, { label, count, tone, path, instead }) {
  const text = instead ? page.say`none recorded` : String(count)
  return html`<div><dt>${badge(TONES[tone], label)}</dt><dd${instead && html` class="none"`}>${path ? link(page, { text, path }) : text}</dd></div>`
}
