import { html } from './html.js'
import { layout } from './layout.js'

/** Servers show it at any address, so it counts from the site's root. @param {import('../../scripts/site/pages/index.js').PlainPage} page @param {import('./layout.js').SiteContext} site */
export function notFound(page, site) {
  return layout(
    page,
    site,
    { kind: 'not-found', isHidden: true, isAtRoot: true },
    html`<header class="title-block"><h1>There is no such page</h1>
<p class="lead">It may have been withdrawn, or the address is misspelt.</p></header>
<p><a href="index.html">Home</a> · <a href="documents.html">All documents</a> · <a href="search.html">Search</a></p>`,
  )
}
