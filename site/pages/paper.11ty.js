import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { searched } from '../_includes/parts/searched.js'

/** @typedef {{ readonly paper: import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/build-pages.js').PlainPage>, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('paper', { scripts: ['paper.js'], isHidden: true })

/** Tells the holder of a printed copy whether it is current: its code leads here with its id and revision. @param {Data} data */
export function render({ paper: page }) {
  const { say } = page
  return html`<header class="title-block"${searched({ kind: 'page', title: page.title, keywords: say`printed copy, printout, current version, latest revision`.split(', ') })}><h1>${page.title}</h1></header>
<div class="paper-answer" role="status"></div>
<form class="paper-form" action="paper.html" method="get">
<label>${say`Document`} <input name="id" required autocomplete="off" placeholder="QP-001"></label>
<label>${say`Revision`} <input name="revision" autocomplete="off" placeholder="3"></label>
<button type="submit">${say`Is it current?`}</button>
</form>
<noscript><p>${say`This answer needs JavaScript. ${html`<a href="documents.html">${say`The list of documents`}</a>`} says which revision of each is in force, and each document’s page when it will be replaced or retired.`}</p></noscript>`
}
