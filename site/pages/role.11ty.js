import { addressOf } from '../_includes/addresses.js'
import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { beginning } from '../_includes/parts/beginning.js'
import { time } from '../_includes/parts/date.js'
import { documentList } from '../_includes/parts/document-list.js'
import { dueList } from '../_includes/parts/due.js'
import { keptDocuments } from '../_includes/parts/kept-documents.js'
import { commas, documentLink, link } from '../_includes/parts/link.js'
import { searched } from '../_includes/parts/searched.js'

/** @typedef {import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/role-page.js').RolePage>} RolePage */
/** @typedef {{ readonly role: RolePage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('role')

/** The part marked data-role is what the home page shows to readers who chose this role. @param {Data} data */
export function render({ role: page }) {
  const { say } = page
  return html`<header class="title-block"${searched({ kind: 'role', title: page.title, type: say`Role` })}><p class="eyebrow" data-search-skip><a href="${addressOf(page, 'people.html')}">${say`Role`}</a></p>
<h1 dir="auto">${page.title}</h1>
<p class="lead">${page.showsPeople && (page.holders.length > 0 ? html`${say`Held by ${commas(page.holders.map((one) => link(page, one)))}.`} ` : html`${say`No holder`}. `)}${page.document && html`<a href="${addressOf(page, page.document.path ?? '')}">${say`Responsibilities and authorities`}</a>`}</p></header>
<div data-role-part>
${section(say`To know`, page.requiredReading.length > 0 && html`<ul class="changes">${page.requiredReading.map((one) => toKnow(page, one))}</ul>`)}
${section(say`Forms`, page.forms.length > 0 && documentList(page, page.forms))}
</div>
${section(say`To approve`, page.asked.length > 0 && html`<ul class="plain">${page.asked.map(({ document, revision }) => html`<li>${documentLink(page, document)} <span class="quiet">${say`revision ${revision}`}</span></li>`)}</ul>`)}
${section(say`Due`, page.due.length > 0 && beginning(page, page.due, (some) => dueList(page, some), addressOf(page, `due.html?${new URLSearchParams({ role: page.id })}`)))}
${section(say`Keeps`, page.keeps.length > 0 && keptDocuments(page, page.id, page.keeps))}
${page.requiredReading.length + page.forms.length + page.due.length + page.keeps.length === 0 && html`<p class="empty">${say`No document names this role yet.`}</p>`}`
}

/** @param {string} title @param {unknown} content */
function section(title, content) {
  return content && html`<section><h2>${title}</h2>${content}</section>`
}

/** @param {RolePage} page @param {RolePage['requiredReading'][number]} one */
function toKnow(page, { document, revision, since, change, changes, known }) {
  const { say } = page
  return html`<li>${documentLink(page, document)} <span class="quiet">${say`revision ${revision || '–'}`}${since && html`, ${say`in force since ${time(page, since)}`}`}${known && known.of > 0 && html`, ${say`acknowledged by ${known.count} of ${known.of}`}`}</span>
<p dir="auto">${change}${changes && html` <a class="changes-link" href="${addressOf(page, changes)}">${say`What changed`}</a>`}</p></li>
`
}
