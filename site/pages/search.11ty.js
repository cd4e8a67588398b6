import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { searchIcon, searchKeys } from '../_includes/parts/icons.js'
import { link } from '../_includes/parts/link.js'

export const data = onePageEach('search', { scripts: ['search.js'], isHidden: true })

/** @param {{ readonly search: import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/search-page.js').SearchPage> }} data */
export function render({ search: page }) {
  const { say } = page
  const documents = html`<a href="documents.html">${say`all documents`}</a>`
  const records = html`<a href="records.html">${say`all records`}</a>`
  return html`<header class="title-block"><h1>${page.title}</h1></header>
<form class="find large on-search-page" role="search" action="search.html" method="get">${searchIcon}<input type="search" name="q" placeholder="${say`Words, number or clause`}" aria-label="${say`Search the manual`}" autocomplete="off" aria-keyshortcuts="/ Control+K">${searchKeys(say)}<button type="submit">${say`Search`}</button></form>
<p class="search-status" role="status"></p>
<div class="search-kinds" role="group" aria-label="${say`Kinds of results`}"></div>
<div class="results"></div>
<section class="search-advice" aria-labelledby="search-advice-title" hidden><h2 id="search-advice-title">${say`What to try`}</h2>
<ul><li>${say`Fewer words, or other words for the same thing.`}</li>
<li>${say`The number of a document or of a clause, in any spelling: ${html`<code>qp4</code>, <code>8.4</code>`}.`}</li>
<li>${say`The lists of ${documents} and ${records}, or ${html`<a href="site-map.html">${say`all pages`}</a>`}.`}</li>
<li>${page.ask ? say`Ask ${link(page, page.ask)}: if the manual has no answer, it should perhaps have one.` : say`Ask a colleague: if the manual has no answer, it should perhaps have one.`}</li></ul>
<p class="quiet">${say`Only texts that are in force are found, and only those that this copy of the manual shows. Retired documents are not.`}</p></section>
<noscript><p>${say`The search needs JavaScript. Listed without it are ${documents} and ${records}.`}</p></noscript>`
}
