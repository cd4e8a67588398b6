import { addressOf } from '../_includes/addresses.js'
import { html, safe } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { searchIcon, searchKeys } from '../_includes/parts/icons.js'
import { documentLink } from '../_includes/parts/link.js'
import { newsEntry } from '../_includes/parts/news.js'

/** @typedef {import('../../scripts/site/pages/home-page.js').HomePage} HomePage */
/** @typedef {{ readonly home: HomePage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('home', { scripts: ['home.js'] })

/** @param {Data} data */
export function render({ home: page }) {
  return html`<div class="hero">
<h1>${page.title}</h1>
<p class="lead">How we work: ${page.isApproved ? 'what is in force today.' : 'documents as they are. Nothing is approved yet.'}${page.policy && html` Begin with ${documentTitle(page, page.policy)}.`}</p>
<form class="find large" role="search" action="${addressOf(page, 'search.html')}" method="get">${searchIcon}<input type="search" name="q" placeholder="Words, number or clause" aria-label="Search the manual" autocomplete="off" aria-keyshortcuts="/ Control+K">${searchKeys}<button type="submit">Search</button></form>
</div>
${page.coming.length > 0 && html`<section class="band"><h2>What is coming</h2><ul class="entries">${page.coming.map((one) => newsEntry(page, one))}</ul></section>`}
${page.roles.length > 0 && html`<section class="band my-role"><h2>For my role</h2><p class="role-links">${page.roles.map(({ text, path = '' }) => html`<a href="${addressOf(page, path)}">${text}</a> `)}</p></section>`}
${
  page.processes.length > 0 &&
  html`<section class="band"><h2>Processes</h2>
<div class="landscape">${processes(page, 'management', 'Lead')}${processes(page, 'core', 'Serve customers')}${processes(page, 'support', 'Support')}</div></section>`
}
${
  page.types.length > 0 &&
  html`<section class="band"><h2>Documents</h2>
<ul class="cards">${page.types.map(
    ({ text, path = '', hint, count }) =>
      html`<li><a href="${addressOf(page, path)}"><strong>${text}</strong> <span class="count">${count}</span></a><p>${hint}</p></li>`,
  )}</ul></section>`
}
${page.recent.length > 0 && html`<section class="band"><h2>Recently in force</h2><ul class="entries">${page.recent.map((one) => newsEntry(page, one))}</ul><p><a href="new.html">All that is new</a></p></section>`}
${page.whyEmpty.length > 0 && html`<p class="empty">${page.whyEmpty.join(' ')}</p>`}`
}

/** The processes of one kind; those that serve customers as a map, where there is room. @param {HomePage} page @param {string} kind @param {string} title */
function processes(page, kind, title) {
  const cards = page.processes.filter((card) => card.kind === kind)
  if (cards.length === 0) return html``
  const map = kind === 'core' && page.map
  return html`<section class="lane ${kind}"><h3>${title}</h3>${map && html`<div class="process-map">${safe(map)}</div>`}
<ul class="process-list${map && ' instead-of-map'}">${cards.map(({ document }) => html`<li>${documentLink(page, document, document.hint)}</li>`)}</ul></section>`
}

/** @param {HomePage} page @param {import('../_includes/parts/link.js').DocumentLink} one */
function documentTitle(page, { text, path = '' }) {
  return html`<a href="${addressOf(page, path)}" dir="auto">${text}</a>`
}
