import { addressOf } from '../_includes/addresses.js'
import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { beginning } from '../_includes/parts/beginning.js'
import { searchIcon, searchKeys } from '../_includes/parts/icons.js'
import { landscape } from '../_includes/parts/landscape.js'
import { newsEntry } from '../_includes/parts/news.js'

/** @typedef {import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/home-page.js').HomePage>} HomePage */
/** @typedef {{ readonly home: HomePage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('home', { scripts: ['home.js'] })

/** @param {Data} data */
export function render({ home: page }) {
  const { say } = page
  return html`<div class="hero">
<h1>${page.title}</h1>
<p class="lead">${page.isApproved ? say`How we work: what is in force today.` : say`How we work: documents as they are. Nothing is approved yet.`}${page.policy && html` ${say`Begin with ${documentTitle(page, page.policy)}.`}`}</p>
<form class="find large" role="search" action="${addressOf(page, 'search.html')}" method="get">${searchIcon}<input type="search" name="q" placeholder="${say`Words, number or clause`}" aria-label="${say`Search the manual`}" autocomplete="off" aria-keyshortcuts="/ Control+K">${searchKeys(say)}<button type="submit">${say`Search`}</button></form>
</div>
${page.coming.length > 0 && html`<section class="band"><h2>${say`What is coming`}</h2>${beginning(page, page.coming, (some) => html`<ul class="entries">${some.map((one) => newsEntry(page, one))}</ul>`, 'new.html')}</section>`}
${page.roles.length > 0 && html`<section class="band my-role"><h2>${say`For my role`}</h2><p class="role-links">${page.roles.map(({ text, path = '' }) => html`<a href="${addressOf(page, path)}">${text}</a> `)}</p></section>`}
${
  page.processes.length > 0 &&
  html`<section class="band"><h2><a href="processes.html">${say`Processes`}</a></h2>
${landscape(page, page.processes, page.map ? [page.map] : [])}</section>`
}
${
  page.types.length > 0 &&
  html`<section class="band"><h2>${say`Documents`}</h2>
${beginning(page, page.types, (some) => html`<ul class="cards">${some.map((one) => typeCard(page, one))}</ul>`, 'documents.html')}</section>`
}
${page.recent.length > 0 && html`<section class="band"><h2>${say`Recently in force`}</h2><ul class="entries">${page.recent.map((one) => newsEntry(page, one))}</ul><p><a href="new.html">${say`All that is new`}</a></p></section>`}
${page.whyEmpty.length > 0 && html`<p class="empty">${page.whyEmpty.join(' ')}</p>`}`
}

/** @param {HomePage} page @param {HomePage['types'][number]} one */
function typeCard(page, { text, path = '', hint, count }) {
  return html`<li><a href="${addressOf(page, path)}"><strong>${text}</strong> <span class="count">${count}</span></a><p>${hint}</p></li>`
}

/** @param {HomePage} page @param {import('../_includes/parts/link.js').DocumentLink} one */
function documentTitle(page, { text, path = '' }) {
  return html`<a href="${addressOf(page, path)}" dir="auto">${text}</a>`
}
