import { addressOf } from '../_includes/addresses.js'
import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { ownDirection } from '../_includes/parts/own-direction.js'

/** @typedef {{ readonly 'site-map': import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/build-pages.js').PlainPage>, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('site-map', { isHidden: true })

/** @param {Data} data */
export function render({ 'site-map': page, site }) {
  return html`<header class="title-block"><h1>${page.title}</h1>
<p class="lead">${page.say`The registers lead to every single document and record.`}</p></header>
<div class="page-groups">${site.groups.map(
    ({
      title,
      links,
    }) => html`<section><h2>${title}</h2><ul class="plain">${links.map(({ text, path = '' }) => html`<li><a href="${addressOf(page, path)}"${ownDirection(text)}>${text}</a></li>`)}</ul></section>
`,
  )}</div>`
}
