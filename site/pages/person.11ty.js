import { addressOf } from '../_includes/addresses.js'
import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { badge } from '../_includes/parts/badge.js'
import { beginning } from '../_includes/parts/beginning.js'
import { time } from '../_includes/parts/date.js'
import { dueList } from '../_includes/parts/due.js'
import { keptDocuments } from '../_includes/parts/kept-documents.js'
import { commas, documentLink, link } from '../_includes/parts/link.js'
import { searched } from '../_includes/parts/searched.js'

/** @typedef {import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/person-page.js').PersonPage>} PersonPage */
/** @typedef {{ readonly person: PersonPage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('person', { isHidden: true })

/** @param {Data} data */
export function render({ person: page }) {
  const { say } = page
  return html`<header class="title-block"${searched({ kind: 'person', title: page.title, type: say`Person` })}><p class="eyebrow" data-search-skip><a href="${addressOf(page, 'people.html')}">${say`Person`}</a></p>
<h1 dir="auto">${page.title}</h1>
<p class="lead">${page.roles.length > 0 ? commas(page.roles.map((one) => link(page, one))) : say`Holds no role`}${page.reportsTo && html`. ${say`Reports to ${link(page, page.reportsTo)}.`}`}</p></header>
${section(say`Due`, page.due.length > 0 && beginning(page, page.due, (some) => dueList(page, some), addressOf(page, `due.html?${new URLSearchParams({ person: page.id })}`)))}
${section(say`To approve`, page.asked.length > 0 && html`<ul class="plain">${page.asked.map(({ document, revision }) => html`<li>${documentLink(page, document)} <span class="quiet">${say`revision ${revision}`}</span></li>`)}</ul>`)}
${section(say`To know`, page.requiredReading.length > 0 && beginning(page, page.requiredReading, (some) => html`<ul class="entries">${some.map((one) => toKnow(page, one))}</ul>`))}
${section(say`Keeps`, page.keeps.length > 0 && page.keeps.map(({ as, documents }) => html`${as && html`<h3>${say`As ${link(page, as)}`}</h3>`}${keptDocuments(page, as?.id ?? page.id, documents)}`))}
${section(say`In records`, page.records.length > 0 && page.records.map((one) => records(page, one)))}
${section(say`Approvals given`, page.given.length > 0 && html`<details class="more"><summary>${say`${page.given.length} {0:approval|approvals}, the latest on ${time(page, page.given[0]?.on ?? '')}`}</summary><ul class="plain">${page.given.map(({ document, revision, meaning, on }) => html`<li>${documentLink(page, document)} <span class="quiet">${say`revision ${revision}, ${say.term(meaning)} on ${time(page, on)}`}</span></li>`)}</ul></details>`)}
${page.requiredReading.length + page.keeps.length + page.due.length + page.records.length === 0 && html`<p class="empty">${say`No document names this person yet.`}</p>`}`
}

/** @param {string} title @param {unknown} content */
function section(title, content) {
  return content && html`<section><h2>${title}</h2>${content}</section>`
}

/** @param {PersonPage} page @param {PersonPage['requiredReading'][number]} one */
function toKnow(page, { document, revision, acknowledged, earlier }) {
  const { say } = page
  const state = acknowledged
    ? badge('in force', say`Known`)
    : earlier
      ? badge('due', say`Outdated`)
      : badge('due', say`To read`)
  const said = acknowledged
    ? say`revision ${revision}, acknowledged on ${time(page, acknowledged)}`
    : earlier
      ? say`knows revision ${earlier}; revision ${revision} is in force`
      : say`revision ${revision} is not acknowledged yet`
  return html`<li>${state}<p>${documentLink(page, document)} <span class="quiet">${said}</span></p></li>
`
}

/** @param {PersonPage} page @param {PersonPage['records'][number]} group */
function records(page, { type, records }) {
  return html`<h3>${type}</h3>${beginning(page, records, (some) => html`<ul class="plain document-list">${some.map(({ document, as }) => html`<li>${documentLink(page, document)} <span class="quiet">${as.join(', ')}</span></li>`)}</ul>`)}`
}
