import { addressOf } from './addresses.js'
import { html } from './html.js'
import { layout } from './layout.js'

/** @param {import('../../scripts/site/pages/index.js').PlainPage} page @param {import('./layout.js').SiteContext} site */
export function siteMap(page, site) {
  return layout(
    page,
    site,
    { kind: 'site-map', isHidden: true },
    html`<header class="title-block"><h1>${page.title}</h1>
<p class="lead">The registers lead to every single document and record.</p></header>
<div class="page-groups">${site.groups.map(
      ({
        title,
        links,
      }) => html`<section><h2>${title}</h2><ul class="plain">${links.map(({ text, path = '' }) => html`<li><a href="${addressOf(page, path)}" dir="auto">${text}</a></li>`)}</ul></section>
`,
    )}</div>`,
  )
}
