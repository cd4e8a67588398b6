import { html } from '../html.js'

/** @typedef {import('../../../scripts/publish/pages/document-page.js').ContentsEntry} ContentsEntry */

/** The table of contents; a script marks where the reader is. @param {readonly ContentsEntry[]} entries */
export function contents(entries) {
  if (entries.length < 2) return html``
  return html`<nav class="contents" aria-labelledby="ContentsTitle">
<h2 id="ContentsTitle">On this page</h2>
<ol>${entries.map(({ depth, text, anchor }) => html`<li class="level-${depth}"><a href="#${encodeURIComponent(anchor)}" dir="auto">${text}</a></li>`)}</ol>
</nav>`
}
