import { addressOf } from './addresses.js'
import { html } from './html.js'
import { layout } from './layout.js'
import { link } from './parts/link.js'

/** @typedef {import('../../scripts/publish/pages/clause-page.js').ClausePage} ClausePage */
/** @typedef {import('../../scripts/publish/pages/clause-page.js').ClauseRow} ClauseRow */

/** @param {ClausePage} page @param {import('./layout.js').SiteContext} site */
export function clauses(page, site) {
  return layout(
    page,
    site,
    { kind: 'clauses' },
    html`<header class="title-block"><h1>${page.title}</h1>
<p class="lead">What answers each clause. Titles are in our own words: the text of the standard is to be had from its publisher.</p>
${page.note && html`<p class="notice">${page.note}</p>`}
<p class="coverage">${page.gaps === 0 ? html`<span class="badge in-force">No gaps</span>` : html`<span class="badge overdue">${page.gaps} ${page.gaps === 1 ? 'gap' : 'gaps'}</span>`} ${page.asked} clauses ask for documents or records.</p></header>
<div class="clause-list" data-pagefind-body>
<span data-pagefind-meta="title" hidden>Clauses of ${page.title}</span>
${page.rows.map((row) => clause(page, row))}
</div>`,
  )
}

/** @param {ClausePage} page @param {ClauseRow} row */
function clause(page, { clause: number, title, depth, asks, documents, records, gap, excluded }) {
  const heading = depth === 0 ? html`<h2>${label(number, title)}</h2>` : html`<h3>${label(number, title)}</h3>`
  const hasAnswers = documents.length > 0 || records.length > 0
  return html`<section class="clause depth-${depth}${gap && ' has-gap'}" id="clause-${number}">
${heading}
${(asks.length > 0 || gap || excluded) && html`<p class="asks">${asks.length > 0 && html`<span class="quiet">asks for ${asks.map((one) => (one === 'document' ? 'a document' : one)).join(' and ')}</span> `}${gap && html`<span class="badge overdue">Gap: ${gap.toLowerCase()}</span>`}${excluded && html`<span class="badge">Not applicable</span> <span class="quiet">${excluded}</span>`}</p>`}
${hasAnswers && html`<ul class="answers">${documents.map((one) => html`<li>${answer(page, one)}</li>`)}${records.map((one) => html`<li class="record-type">${link(page, one)}</li>`)}</ul>`}
</section>`
}

/** @param {string} number @param {string} title */
function label(number, title) {
  return html`<span class="number">${number} </span><span>${title}</span>`
}

/** @param {ClausePage} page @param {import('./parts/link.js').SiteLink & { readonly id?: string }} one */
function answer(page, { id, text, path = '' }) {
  return html`<a href="${addressOf(page, path)}"><span class="id">${id}</span> <span dir="auto">${text}</span></a>`
}
