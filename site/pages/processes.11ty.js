import { addressOf } from '../_includes/addresses.js'
import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { landscape } from '../_includes/parts/landscape.js'
import { commas, documentLink, link } from '../_includes/parts/link.js'
import { searched } from '../_includes/parts/searched.js'

/** @typedef {import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/process-map-page.js').ProcessMapPage>} ProcessMapPage */
/** @typedef {import('../../scripts/site/pages/process-map-page.js').ProcessOnMap} ProcessOnMap */
/** @typedef {{ readonly processes: ProcessMapPage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('processes')

/** @param {Data} data */
export function render({ processes: page }) {
  const { say } = page
  return html`<header class="title-block"${searched({ kind: 'page', title: page.title, keywords: say`process map, overview`.split(', ') })}><h1>${page.title}</h1>
<p class="lead">${say`How the work hangs together: who hands what to whom, and where each process is described.`}</p></header>
<section><h2>${say`Who hands on to whom`}</h2>${landscape(page, page.cards, page.maps)}</section>
<div class="processes">${page.processes.map((one) => process(page, one))}</div>`
}

/** @param {ProcessMapPage} page @param {ProcessOnMap} one */
function process(page, { document, depth, next, leadsTo }) {
  return html`<section class="process depth-${Math.min(depth, 3)}" id="${document.id}"><h2>${documentLink(page, document)}</h2>
<dl class="fields">${
    next.length > 0 &&
    html`<div><dt>${page.say`Hands on to`}</dt><dd><ul class="plain">${next.map(
      ({ process: to, what }) => html`<li>${link(page, to)}${what.length > 0 && html`: ${commas(what)}`}</li>`,
    )}</ul></dd></div>`
  }${leadsTo.map(
    ({ title, links, more }) =>
      html`<div><dt>${title}</dt><dd>${commas(links.map((to) => numberedLink(page, to)))}${more > 0 && html`, <a href="${addressOf(page, `${document.path}#Related`)}">${page.say`${more} more`}</a>`}</dd></div>`,
  )}</dl></section>
`
}

/** Its number stays on one line. @param {ProcessMapPage} page @param {import('../../scripts/site/shown/links/site-link.js').SiteLink} one */
function numberedLink(page, { id = '', text, ...one }) {
  return one.path === undefined || text.startsWith(id)
    ? link(page, { ...one, text })
    : documentLink(page, { id, text, ...one })
}
