import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'

export const data = onePageEach('not-found', { isHidden: true, isAtRoot: true })

/** Servers show it at any address, so it counts from the site's root. @param {{ readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} data */
export function render({ site: { say } }) {
  return html`<header class="title-block"><h1>${say`There is no such page`}</h1>
<p class="lead">${say`It may have been withdrawn, or the address is misspelt.`}</p></header>
<p><a href="index.html">${say`Home`}</a> · <a href="documents.html">${say`All documents`}</a> · <a href="search.html">${say`Search`}</a></p>`
}
