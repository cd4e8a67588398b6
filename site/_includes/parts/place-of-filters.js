import { html } from '../html.js'

/** Keeps the room that a script fills with a field for words and so many choices, so that nothing moves when it comes. @param {number} choices @param {boolean} [isSorted] whether a phone has one more to sort by */
export function placeOfFilters(choices, isSorted = false) {
  return html`<p class="filters" aria-hidden="true">${Array.from({ length: choices + 1 }, () => html`<i></i>`)}${isSorted && html`<i class="sort-choice"></i>`}</p>`
}
