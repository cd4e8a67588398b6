import { html } from '../html.js'
import { commentIcon, pencilIcon } from './icons.js'

/** Where readers tell what should be otherwise. @param {import('./link.js').Page} page @param {import('../../../scripts/site/views/source-links.js').SourceLinks} links */
export function sourceLinks({ say }, { suggest, report }) {
  if (!suggest && !report) return html``
  return html`<p class="source-links" data-search-skip>${suggest && html`<a href="${suggest}" rel="noopener noreferrer">${pencilIcon}${say`Suggest a change`}</a>`}${report && html`<a href="${report}" rel="noopener noreferrer">${commentIcon}${say`Report a problem`}</a>`}</p>`
}
