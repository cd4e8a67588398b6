import { addressOf } from '../_includes/addresses.js'
import { html, safe } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { time } from '../_includes/parts/date.js'
import { link } from '../_includes/parts/link.js'
import { redlineLegend } from '../_includes/parts/redline-legend.js'

/** @typedef {import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/changes-page.js').ChangesPage>} ChangesPage */
/** @typedef {import('../../scripts/site/pages/changes-page.js').SideOfChange} SideOfChange */
/** @typedef {{ readonly changes: ChangesPage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('changes', {
  isHidden: true,
  eleventyComputed: { title: (/** @type {Data} */ { changes }) => `${changes.document.id} ${changes.title}` },
})

/** @param {Data} data */
export function render({ changes: page }) {
  const { say } = page
  const { id, text, type, path = '' } = page.document
  return html`<article class="redline">
<header class="title-block">
<p class="eyebrow"><span>${type}</span> <span class="id">${id}</span> ${link(page, page.document)}</p>
<h1>${page.title}</h1>
${page.change && html`<p class="lead" dir="auto">${page.change}</p>`}
</header>
<dl class="key-facts sides">${side(page, page.before)}${side(page, page.after)}<div><dt>${say`In short`}</dt><dd>${page.summary}</dd></div></dl>
${redlineLegend(page)}
<div class="redline-text" dir="auto">${safe(page.redline)}</div>
<p class="back"><a href="${addressOf(page, path)}">${say`To ${id} ${text}`}</a> · <a href="${addressOf(page, `${path}#History`)}">${say`All revisions`}</a></p>
</article>`
}

/** @param {ChangesPage} page @param {SideOfChange} one */
function side(page, { revision, status, from }) {
  const { say } = page
  return html`<div><dt>${say`Revision ${revision}`}</dt><dd>${say.term(status)}${from && html` <span class="quiet">${say`from ${time(page, from)}`}</span>`}</dd></div>`
}
