import { firstListed } from '#words/first-listed.js'
import { html } from '../html.js'

/** @typedef {import('../html.js').Markup} Markup */

/**
 * The first ten of a list; the rest where all of it is, or folded away below.
 *
 * @template Item
 * @param {import('./link.js').Page} page
 * @param {readonly Item[]} all
 * @param {(some: readonly Item[]) => Markup} list
 * @param {string} [whole] the address of a page that has all of it
 */
export function beginning(page, all, list, whole) {
  const { links, more } = firstListed(all)
  const name = more > 0 && page.say`${more} more`
  const rest = whole
    ? html`<p><a href="${whole}">${name}</a></p>`
    : html`<details class="rest"><summary>${name}</summary>${list(all.slice(links.length))}</details>`
  return html`${list(links)}${more > 0 && rest}`
}
