import { html } from '../html.js'
import { placeOfFilters } from './place-of-filters.js'

/**
 * Where a script puts filters for what has data-item on the page.
 *
 * @param {string} count such as `3 items`
 * @param {{ readonly choices: Readonly<Record<string, string>>, readonly download?: unknown }} list `choices` are the labels of its data attributes, by their names
 */
export function listTools(count, { choices, download }) {
  return html`<div class="list-tools" data-choices="${inPairs(Object.entries(choices))}">${placeOfFilters(Object.keys(choices).length)}<p class="result-count" role="status">${count}</p>${download}</div>`
}

/** What an entry can be chosen by: addresses have the id, people read the label. @param {readonly (readonly [id: string | undefined, label: string])[]} pairs */
export function inPairs(pairs) {
  return pairs.map(([id = '', label]) => (id === '' || id === label ? label : `${id}=${label}`)).join('|')
}
