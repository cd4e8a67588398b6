import { addressOf } from '../_includes/addresses.js'
import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { asOf } from '../_includes/parts/as-of.js'
import { badge } from '../_includes/parts/badge.js'
import { beginning } from '../_includes/parts/beginning.js'
import { commas, documentLink, link } from '../_includes/parts/link.js'
import { inPairs, listTools } from '../_includes/parts/list-tools.js'
import { searched } from '../_includes/parts/searched.js'

/** @typedef {import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/clause-page.js').ClausePage>} ClausePage */
/** @typedef {import('../../scripts/site/pages/clause-page.js').ClauseRow} ClauseRow */
/** @typedef {import('../../scripts/site/views/records-of-type.js').RecordsOfType} RecordsOfType */
/** @typedef {{ readonly clauses: ClausePage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('clauses', { scripts: ['list.js'] })

/** @param {Data} data */
export function render({ clauses: page, site }) {
  const { say } = page
  const data = (/** @type {string} */ ending) => addressOf(page, `api/clauses/${page.id}.${ending}`)
  const download = html`<p class="downloads">${say`As ${html`<a href="${data('csv')}">CSV</a>`} or ${html`<a href="${data('json')}">JSON</a>`}`}</p>`
  return html`<header class="title-block"><h1>${page.title}</h1>
<p class="lead">${page.isInUse ? say`What answers each clause, and which records show it.` : say`What would answer each clause, going by the clauses that it comes from.`} ${say`Titles are in our own words: the text of the standard is to be had from its publisher.`}</p>
${page.note && html`<p class="notice">${page.note}</p>`}
<p class="coverage">${coverage(page)} ${say`${page.asked} {0:clause asks|clauses ask} for documents or records.`}</p>
${asOf(site)}</header>
${page.editions.length > 1 && html`<nav class="tabs" aria-label="${say`Standards`}">${page.editions.map(({ text, path = '' }) => html`<a href="${addressOf(page, path)}"${path === page.path && html` aria-current="page"`}>${text}</a>`)}</nav>`}
${listTools(say`${page.rows.filter(isListed).length} {0:clause|clauses}`, { choices: { answer: say`Answer` }, download })}
<div class="clause-list">
${chapters(page.rows).map((rows) => html`<section data-group>${rows.map((row) => clause(page, row))}</section>`)}
</div>`
}

const BADGES = /** @type {const} */ ({
  gap: 'overdue',
  'evidence-too-old': 'overdue',
  'not-judged': 'due',
  answered: 'in force',
})

/** @param {ClausePage} page */
function coverage({ counts }) {
  return counts.map(({ answer, label, count }) =>
    count > 0 ? html`<a href="?answer=${answer}">${answerBadge(answer, `${label}: ${count}`)}</a> ` : html``,
  )
}

/** @param {string} answer @param {string} label */
function answerBadge(answer, label) {
  return badge(BADGES[/** @type {keyof typeof BADGES} */ (answer)] ?? 'remark', label)
}

/** A chapter that asks for nothing itself is only the heading of its clauses. @param {ClauseRow} row */
function isListed({ depth, answer }) {
  return depth > 0 || answer !== 'nothing-asked'
}

/** @param {readonly ClauseRow[]} rows */
function chapters(rows) {
  /** @type {ClauseRow[][]} */
  const found = []
  for (const row of rows) {
    if (row.depth === 0 || found.length === 0) found.push([])
    found.at(-1)?.push(row)
  }
  return found
}

/** @param {ClausePage} page @param {ClauseRow} row */
function clause(page, row) {
  const { clause: number, title, depth, answer, answerLabel, documents, records, origin, guide } = row
  const answers = [
    ...documents.map(
      ({ document, evidence }) => html`<li>${documentLink(page, document)}${shownBy(page, evidence)}</li>`,
    ),
    ...records.map((one) => html`<li>${evidence(page, one)}</li>`),
  ]
  const heading = depth === 0 ? html`<h2>${label(number, title)}</h2>` : html`<h3>${label(number, title)}</h3>`
  return html`<section class="clause depth-${depth}" id="clause-${number}"${searched(factsOf(page, row))}${isListed(row) && html` data-item data-answer="${inPairs([[answer, answerLabel]])}"`}>
${heading}
${asks(page, row)}
${origin && from(page, origin)}
${answers.length > 0 && beginning(page, answers, (some) => html`<ul class="answers">${some}</ul>`)}
${guide && explanation(page, guide)}
</section>`
}

/** The edition in use comes first. @param {ClausePage} page @param {ClauseRow} row */
function factsOf(page, { clause: id, title, answer, answerLabel: state }) {
  const isAsked = answer !== 'nothing-asked'
  return {
    kind: /** @type {const} */ ('clause'),
    id,
    title,
    type: page.title,
    ...(isAsked && { state }),
    ...(!page.isInUse && { weight: 0.5 }),
  }
}

/** @param {ClausePage} page @param {ClauseRow} row */
function asks({ say }, { asks, answer, answerLabel, reason }) {
  const wanted = asks.map((one) => (one === 'document' ? say`a document` : say`records`))
  if (answer === 'nothing-asked') return html``
  return html`<p class="asks" data-search-skip>${asks.length > 0 && html`<span class="quiet">${say`asks for ${say.list(wanted)}`}</span> `}${answerBadge(answer, answerLabel)}${reason && html` <span class="quiet">${reason}</span>`}</p>`
}

/** Folded: most readers come for what answers the clause. @param {ClausePage} page @param {NonNullable<ClauseRow['guide']>} guide */
function explanation(page, { wants, why, auditors_see: shown, auditors_ask: people, goes_wrong: faults }) {
  const { say } = page
  return html`<details class="clause-guide" data-search-skip><summary>${say`What it wants`}</summary>
<p>${wants}</p>
<p>${why}</p>
<h4>${say`What auditors ask to see`}</h4>
${points(shown)}
<h4>${say`Whom they ask`}</h4>
${points(people)}
<h4>${say`What often goes wrong`}</h4>
${points(faults)}</details>`
}

/** @param {readonly string[]} lines */
function points(lines) {
  return html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`
}

/** @param {ClausePage} page @param {NonNullable<ClauseRow['origin']>} origin */
function from(page, { clauses, change }) {
  const source =
    clauses.length === 0 ? page.say`New.` : page.say`From ${commas(clauses.map((one) => link(page, one)))}.`
  return html`<p class="quiet">${source} ${change}</p>`
}

/** The records that following a document leaves behind. @param {ClausePage} page @param {readonly RecordsOfType[]} all */
function shownBy(page, all) {
  if (all.length === 0) return html``
  return html`<ul class="shown-by">${all.map((one) => html`<li>${evidence(page, one)}</li>`)}</ul>`
}

/** @param {ClausePage} page @param {RecordsOfType} one */
function evidence(page, { type, count, latest }) {
  const newest = latest && html`, ${page.say`latest ${link(page, { ...latest, text: latest.id })}`}`
  return html`<span class="record-type">${link(page, type)}</span> <span class="quiet">${count === 0 ? page.say`no records yet` : count}${newest}</span>`
}

/** @param {string} number @param {string} title */
function label(number, title) {
  return html`<span class="number">${number} </span><span>${title}</span>`
}
