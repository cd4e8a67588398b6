import { html } from '../html.js'

/** How to read a redline. Screen readers say in words what others see. @param {import('./link.js').Page} page */
export function redlineLegend({ say }) {
  const gone = html`<del><span class="sr-only">${say`removed:`} </span>${say`Struck through`}</del>`
  const come = html`<ins><span class="sr-only">${say`added:`} </span>${say`underlined`}</ins>`
  return html`<p class="legend">${say`${gone} is what went, ${come} is what came. What did not change is folded away.`}</p>`
}
