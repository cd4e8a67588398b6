import { addressOf } from './addresses.js'
import { html } from './html.js'
import { layout } from './layout.js'
import { listTools } from './parts/list-tools.js'
import { newsEntry } from './parts/news.js'

/** @typedef {import('../../scripts/site/pages/news-page.js').NewsPage} NewsPage */

/** @param {NewsPage} page @param {import('./layout.js').SiteContext} site */
export function news(page, site) {
  const count = page.coming.length + page.months.reduce((sum, month) => sum + month.news.length, 0)
  const feed = html`<p class="downloads">As <a href="new.xml">feed</a> or <a href="api/new.json">JSON</a></p>`
  return layout(
    page,
    site,
    { kind: 'news', scripts: ['filters.js', 'list.js'], isHidden: true },
    html`<header class="title-block"><h1>${page.title}</h1>
<p class="lead">What came into force, what was retired, and what is coming.</p></header>
${count === 0 ? html`<p class="empty">Nothing has been approved yet.</p>` : listTools(count, { one: 'change', many: 'changes', choices: ['Type', 'What'], download: feed })}
${page.coming.length > 0 && section(page, 'Coming', page.coming)}
${page.months.map((month) => section(page, month.name, month.news))}
${page.more > 0 && html`<p class="quiet">${page.more} earlier changes are in the <a href="${addressOf(page, 'api/new.json')}">data</a>, and in the history of each document.</p>`}`,
  )
}

/** @param {NewsPage} page @param {string} title @param {NewsPage['coming']} all */
function section(page, title, all) {
  return html`<section class="entry-group" data-group><h2>${title}</h2><ul class="entries">${all.map((one) => newsEntry(page, one))}</ul></section>
`
}
