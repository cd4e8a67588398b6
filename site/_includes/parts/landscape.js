import { html, safe } from '../html.js'
import { documentLink } from './link.js'

/** @typedef {import('../../../scripts/site/views/process-cards.js').ProcessCard} ProcessCard */

/** The processes by what they are for; those that serve customers as a map. @param {import('./link.js').Page} page @param {readonly ProcessCard[]} processes @param {readonly string[]} maps for wide and for narrow screens */
export function landscape(page, processes, maps) {
  const { say } = page
  return html`<div class="landscape">${lane('management', say`Lead`, [])}${lane('core', say`Serve customers`, maps)}${lane('support', say`Support`, [])}</div>`

  /** @param {string} kind @param {string} title @param {readonly string[]} drawn */
  function lane(kind, title, drawn) {
    const cards = processes.filter((card) => card.kind === kind)
    if (cards.length === 0) return ''
    return html`<section class="lane ${kind}"><h3>${title}</h3>${drawn.map((svg, index) => html`<div class="process-map ${index === 0 ? 'wide-map' : 'narrow-map'}">${safe(svg)}</div>`)}
<ul class="process-list${drawn.length > 0 && ' instead-of-map'}">${cards.map(({ document }) => html`<li>${documentLink(page, document, document.hint)}</li>`)}</ul></section>`
  }
}
