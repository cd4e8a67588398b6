import { addressOf } from './addresses.js'
import { html, safe } from './html.js'
import { layout } from './layout.js'
import { time } from './parts/date.js'
import { link } from './parts/link.js'
import { redlineLegend } from './parts/redline-legend.js'

/** @typedef {import('../../scripts/site/pages/changes-page.js').ChangesPage} ChangesPage */
/** @typedef {import('../../scripts/site/pages/changes-page.js').SideOfChange} SideOfChange */

/** @param {ChangesPage} page @param {import('./layout.js').SiteContext} site */
export function changes(page, site) {
  const { id, text, type, path = '' } = page.document
  const titled = { path: page.path, title: `${id} ${page.title}` }
  return layout(
    titled,
    site,
    { kind: 'changes', isHidden: true },
    html`<article class="redline">
<header class="title-block">
<p class="eyebrow"><span>${type}</span> <span class="id">${id}</span> ${link(page, page.document)}</p>
<h1>${page.title}</h1>
${page.change && html`<p class="lead" dir="auto">${page.change}</p>`}
</header>
<dl class="key-facts sides">${side(page.before)}${side(page.after)}<div><dt>In short</dt><dd>${page.summary}</dd></div></dl>
${redlineLegend}
<div class="redline-text" dir="auto">${safe(page.redline)}</div>
<p class="back"><a href="${addressOf(page, path)}">To ${id} ${text}</a> · <a href="${addressOf(page, `${path}#History`)}">All revisions</a></p>
</article>`,
  )
}

/** @param {SideOfChange} one */
function side({ revision, status, from }) {
  return html`<div><dt>Revision ${revision}</dt><dd>${status}${from && html` <span class="quiet">from ${time(from)}</span>`}</dd></div>`
}
