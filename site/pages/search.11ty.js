import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { searchIcon, searchKeys } from '../_includes/parts/icons.js'
import { link } from '../_includes/parts/link.js'

export const data = onePageEach('search', { scripts: ['search.js'], isHidden: true })

/** @param {{ readonly search: import('../../scripts/site/pages/search-page.js').SearchPage }} data */
export function render({ search: page }) {
  return html`<header class="title-block"><h1>Search</h1></header>
<form class="find large on-search-page" role="search" action="search.html" method="get">${searchIcon}<input type="search" name="q" placeholder="Words, number or clause" aria-label="Search the manual" autocomplete="off" aria-keyshortcuts="/ Control+K">${searchKeys}<button type="submit">Search</button></form>
<p class="search-status" role="status"></p>
<div class="search-kinds" role="group" aria-label="Kinds of results"></div>
<div class="results"></div>
<section class="search-advice" aria-labelledby="search-advice-title" hidden><h2 id="search-advice-title">What to try</h2>
<ul><li>Fewer words, or other words for the same thing.</li>
<li>The number of a document or of a clause, in any spelling: <code>qp4</code>, <code>8.4</code>.</li>
<li>The lists of <a href="documents.html">all documents</a> and <a href="records.html">all records</a>, or <a href="site-map.html">all pages</a>.</li>
<li>${page.ask ? html`Ask ${page.ask.path ? link(page, page.ask) : page.ask.text}: if the manual has no answer, it should perhaps have one.` : 'Ask a colleague: if the manual has no answer, it should perhaps have one.'}</li></ul>
<p class="quiet">Only texts that are in force are found, and only those that this copy of the manual shows. Retired documents are not.</p></section>
<noscript><p>The search needs JavaScript. <a href="documents.html">All documents</a> and <a href="records.html">all records</a> are listed without it.</p></noscript>`
}
