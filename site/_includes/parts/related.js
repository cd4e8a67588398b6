import { addressOf } from '../addresses.js'
import { html } from '../html.js'
import { beginning } from './beginning.js'
import { documentLink } from './link.js'

/** @typedef {import('../../../scripts/site/views/related-documents.js').RelatedGroup} RelatedGroup */

/** Documents by type. @param {import('./link.js').Page} page @param {string} title @param {readonly RelatedGroup[]} groups */
export function related(page, title, groups) {
  if (groups.length === 0) return html``
  return html`<section class="related">
<h3>${title}</h3>
${groups.map(
  ({
    type,
    links,
    whole,
  }) => html`<h4>${type}</h4>${beginning(page, links, (some) => html`<ul>${some.map((one) => html`<li>${documentLink(page, one)}</li>`)}</ul>`, whole && addressOf(page, whole))}
`,
)}</section>`
}
