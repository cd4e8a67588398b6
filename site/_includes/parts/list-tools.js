import { html } from '../html.js'

/**
 * Where a script puts filters for what has data-item on the page.
 *
 * @param {number} count
 * @param {{ readonly one: string, readonly many: string, readonly choices: Readonly<Record<string, string>>, readonly download?: unknown }} list `choices` are the labels of its data attributes, by their names
 */
export function listTools(count, { one, many, choices, download }) {
  return html`<div class="list-tools" data-choices="${inPairs(Object.entries(choices))}"><p class="result-count" role="status" data-nouns="${one} ${many}">${count} ${count === 1 ? one : many}</p>${download}</div>`
}

/** What an entry can be chosen by: addresses have the id, people read the label. @param {readonly (readonly [id: string | undefined, label: string])[]} pairs */
export function inPairs(pairs) {
  return pairs.map(([id = '', label]) => (id === '' || id === label ? label : `${id}=${label}`)).join('|')
}
