import { addressOf } from '../addresses.js'
import { html } from '../html.js'

/**
 * Columns where there is room, rows on a phone: a list of links either way, each with its number in words.
 *
 * @param {import('./link.js').Page} page
 * @param {readonly import('../../../scripts/site/views/bar.js').Bar[]} bars
 */
export function chart(page, bars) {
  return html`<ol class="chart">${bars.map(
    ({ label, short = label, count, share, path }) =>
      html`<li>${path ? html`<a href="${addressOf(page, path)}">${bar(label, short, count, share)}</a>` : html`<span>${bar(label, short, count, share)}</span>`}</li>
`,
  )}</ol>`
}

/** @param {string} label @param {string} short @param {number} count @param {number} share */
function bar(label, short, count, share) {
  return html`<span class="chart-label"><span class="full">${label}</span><span class="short">${short}</span></span>
<svg class="chart-bar" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true"><rect class="up" y="${100 - share}" width="100" height="${share}"/><rect class="across" width="${share}" height="100"/></svg>
<span class="chart-count">${count}</span>`
}
