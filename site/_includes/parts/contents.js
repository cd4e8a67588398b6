import { html } from '../html.js'
import { ownDirection } from './own-direction.js'

/** @typedef {import('../../../scripts/site/pages/document-page.js').ContentsEntry} ContentsEntry */

/** The table of contents beside the text; a script marks where the reader is. @param {Pick<import('./link.js').Page, 'say'>} page @param {readonly ContentsEntry[]} entries */
export function contents({ say }, entries) {
  if (entries.length < 2) return html``
  return html`<nav class="contents" aria-labelledby="ContentsTitle">
<h2 id="ContentsTitle">${say`On this page`}</h2>
${list(entries)}
</nav>`
}

/** The same above the text, to unfold, where there is no room beside it. @param {Pick<import('./link.js').Page, 'say'>} page @param {readonly ContentsEntry[]} entries */
export function foldedContents({ say }, entries) {
  if (entries.length < 2) return html``
  return html`<details class="folded-contents" data-search-skip><summary>${say`On this page`}</summary><nav aria-label="${say`On this page`}">${list(entries)}</nav></details>`
}

/** @param {readonly ContentsEntry[]} entries */
function list(entries) {
  return html`<ol>${entries.map(({ depth, text, anchor }) => html`<li${depth > 1 && html` class="level-${depth}"`}><a href="#${encodeURIComponent(anchor)}"${ownDirection(text)}>${text}</a></li>`)}</ol>`
}
