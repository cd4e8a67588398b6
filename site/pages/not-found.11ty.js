import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'

export const data = onePageEach('not-found', { isHidden: true, isAtRoot: true })

/** Servers show it at any address, so it counts from the site's root. */
export function render() {
  return html`<header class="title-block"><h1>There is no such page</h1>
<p class="lead">It may have been withdrawn, or the address is misspelt.</p></header>
<p><a href="index.html">Home</a> · <a href="documents.html">All documents</a> · <a href="search.html">Search</a></p>`
}
