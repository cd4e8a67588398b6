import { addressOf } from '../_includes/addresses.js'
import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { asOf } from '../_includes/parts/as-of.js'
import { listTools } from '../_includes/parts/list-tools.js'
import { newsEntry } from '../_includes/parts/news.js'
import { searched } from '../_includes/parts/searched.js'

/** @typedef {import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/news-page.js').NewsPage>} NewsPage */
/** @typedef {{ readonly news: NewsPage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('news', { scripts: ['list.js'], isHidden: true })

/** @param {Data} data */
export function render({ news: page, site }) {
  const { say } = page
  const count = page.coming.length + page.months.reduce((sum, month) => sum + month.news.length, 0)
  const feed = html`<p class="downloads">${say`As ${html`<a href="new.xml">${say`feed`}</a>`} or ${html`<a href="api/new.json">JSON</a>`}`}</p>`
  return html`<header class="title-block"${searched({ kind: 'page', title: page.title, keywords: say`changes, changed, new, updates, in force lately`.split(', ') })}><h1>${page.title}</h1>
<p class="lead">${say`What came into force, what was retired, and what is coming.`}</p>
${asOf(site)}</header>
${count === 0 ? html`<p class="empty">${say`Nothing has been approved yet.`}</p>` : listTools(say`${count} {0:change|changes}`, { choices: { type: say`Type`, what: say`What` }, download: feed })}
${page.coming.length > 0 && section(page, say`Coming`, page.coming)}
${page.months.map((month) => section(page, month.name, month.news))}
${page.more > 0 && html`<p class="quiet">${say`${page.more} earlier {0:change is|changes are} in the ${html`<a href="${addressOf(page, 'api/new.json')}">${say`data`}</a>`}, and in the history of each document.`}</p>`}`
}

/** @param {NewsPage} page @param {string} title @param {NewsPage['coming']} all */
function section(page, title, all) {
  return html`<section class="entry-group" data-group><h2>${title}</h2><ul class="entries">${all.map((one) => newsEntry(page, one))}</ul></section>
`
}
