import { addressOf } from './addresses.js'
import { html } from './html.js'
import { layout } from './layout.js'

/** @typedef {import('../../scripts/site/pages/records-page.js').RecordsPage} RecordsPage */

/** @param {RecordsPage} page @param {import('./layout.js').SiteContext} site */
export function records(page, site) {
  const kept = page.types.filter(({ count }) => count > 0)
  const none = page.types.filter(({ count }) => count === 0)
  return layout(
    page,
    site,
    { kind: 'records' },
    html`<header class="title-block"><h1>${page.title}</h1>
<p class="lead">What was done, with its results: kept as evidence.</p></header>
${kept.length === 0 && html`<p class="empty">There are no records yet.</p>`}
<ul class="cards">${kept.map(
      ({ title, purpose, path, count, open }) =>
        html`<li><a href="${addressOf(page, path)}"><strong>${title}</strong> <span class="count">${count}</span></a>${open > 0 && html` <span class="badge open">${open} open</span>`}<p>${purpose}</p></li>`,
    )}</ul>
${none.length > 0 && html`<h2>None so far</h2><ul class="cards faint">${none.map(({ title, purpose, path }) => html`<li><a href="${addressOf(page, path)}"><strong>${title}</strong></a><p>${purpose}</p></li>`)}</ul>`}`,
  )
}
