import { html } from '../html.js'

/**
 * Where a script puts filters for what has data-item on the page.
 *
 * @param {number} count
 * @param {{ readonly one: string, readonly many: string, readonly choices: readonly string[], readonly download?: unknown }} list `choices` are the labels of its data attributes
 */
export function listTools(count, { one, many, choices, download }) {
  return html`<div class="list-tools" data-choices="${choices.join('|')}"><p class="result-count" role="status" data-nouns="${one} ${many}">${count} ${count === 1 ? one : many}</p>${download}</div>`
}
