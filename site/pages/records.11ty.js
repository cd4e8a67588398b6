import { addressOf } from '../_includes/addresses.js'
import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { asOf } from '../_includes/parts/as-of.js'
import { searched } from '../_includes/parts/searched.js'

/** @typedef {import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/records-page.js').RecordsPage>} RecordsPage */
/** @typedef {{ readonly records: RecordsPage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('records')

/** @param {Data} data */
export function render({ records: page, site }) {
  const { say } = page
  const kept = page.types.filter(({ count }) => count > 0)
  const none = page.types.filter(({ count }) => count === 0)
  return html`<header class="title-block"${searched({ kind: 'page', title: page.title, keywords: say`evidence, registers`.split(', ') })}><h1>${page.title}</h1>
<p class="lead">${say`What was done, with its results: kept as evidence.`}</p>
${asOf(site)}</header>
${kept.length === 0 && html`<p class="empty">${say`There are no records yet.`}</p>`}
<ul class="cards">${kept.map(
    ({ title, purpose, path, count, open, current }) =>
      html`<li><a href="${addressOf(page, path)}"><strong>${title}</strong> <span class="count">${count}</span></a>${open > 0 && html` <span class="badge open">${say`${open} open`}</span>`}${current > 0 && current < count && html` <span class="badge">${say`${current} current`}</span>`}<p>${purpose}</p></li>`,
  )}</ul>
${none.length > 0 && html`<h2>${say`None so far`}</h2><ul class="cards faint">${none.map(({ title, purpose, path }) => html`<li><a href="${addressOf(page, path)}"><strong>${title}</strong></a><p>${purpose}</p></li>`)}</ul>`}`
}
