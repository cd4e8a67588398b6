import { html } from './html.js'
import { layout } from './layout.js'
import { searchIcon } from './parts/icons.js'

/** @param {import('../../scripts/site/pages/index.js').PlainPage} page @param {import('./layout.js').SiteContext} site */
export function search(page, site) {
  return layout(
    page,
    site,
    { kind: 'search', scripts: ['search.js'], isHidden: true, needsWasm: true },
    html`<header class="title-block"><h1>Search</h1></header>
<form class="find large" role="search" action="search.html" method="get">${searchIcon}<input type="search" name="q" placeholder="Words, number or clause" aria-label="Search the manual" autocomplete="off"><button type="submit">Search</button></form>
<p class="search-status" role="status"></p>
<ol class="results"></ol>
<noscript><p>The search needs JavaScript. <a href="documents.html">All documents</a> and <a href="records.html">all records</a> are listed without it.</p></noscript>`,
  )
}
