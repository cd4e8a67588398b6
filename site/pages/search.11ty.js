import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { searchIcon } from '../_includes/parts/icons.js'

export const data = onePageEach('search', { scripts: ['search.js'], isHidden: true, needsWasm: true })

export function render() {
  return html`<header class="title-block"><h1>Search</h1></header>
<form class="find large" role="search" action="search.html" method="get">${searchIcon}<input type="search" name="q" placeholder="Words, number or clause" aria-label="Search the manual" autocomplete="off"><button type="submit">Search</button></form>
<p class="search-status" role="status"></p>
<ol class="results"></ol>
<noscript><p>The search needs JavaScript. <a href="documents.html">All documents</a> and <a href="records.html">all records</a> are listed without it.</p></noscript>`
}
