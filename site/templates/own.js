import { html, safe } from './html.js'
import { layout } from './layout.js'
import { languageOf } from './parts/language.js'

/** @typedef {import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/own-page.js').OwnPage>} OwnPage */

/** A page of the organization's own. @param {OwnPage} page @param {import('./layout.js').SiteContext} site */
export function own(page, site) {
  return layout(
    page,
    site,
    { kind: 'own', scripts: ['zoom.js'] },
    html`<article data-pagefind-body>
<header class="title-block"><h1 dir="auto" data-pagefind-meta="title">${page.title}</h1></header>
<div class="text prose"${languageOf(site.language)} dir="auto">${safe(page.body)}</div>
<p class="quiet" data-pagefind-ignore>This page is not a controlled document.</p>
</article>`,
  )
}
