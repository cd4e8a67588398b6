import { html, safe } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { languageOf } from '../_includes/parts/language.js'
import { searched } from '../_includes/parts/searched.js'

/** @typedef {import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/custom-page.js').CustomPage>} CustomPage */
/** @typedef {{ readonly custom: CustomPage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('custom', { scripts: ['zoom.js'] })

/** A page of the organization's own. @param {Data} data */
export function render({ custom: page, site }) {
  return html`<article${searched({ kind: 'page', title: page.title })}>
<header class="title-block"><h1 dir="auto">${page.title}</h1></header>
<div class="text prose"${languageOf(page, site.language)} dir="auto">${safe(page.body)}</div>
<p class="quiet" data-search-skip>${page.say`This page is not a controlled document.`}</p>
</article>`
}
