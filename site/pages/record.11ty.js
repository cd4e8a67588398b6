import { html, safe } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { badge } from '../_includes/parts/badge.js'
import { contents, foldedContents } from '../_includes/parts/contents.js'
import { figures } from '../_includes/parts/figures.js'
import { languageOf } from '../_includes/parts/language.js'
import { commas, link } from '../_includes/parts/link.js'
import { sheetMargins } from '../_includes/parts/print.js'
import { related } from '../_includes/parts/related.js'
import { restrictedBadge } from '../_includes/parts/restricted-badge.js'
import { searched } from '../_includes/parts/searched.js'
import { sourceLinks } from '../_includes/parts/source-links.js'
import { proof, sheet } from '../_includes/parts/value.js'

/** @typedef {import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/record-page.js').RecordPage>} RecordPage */
/** @typedef {{ readonly record: RecordPage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('record', {
  isInProcess: true,
  scripts: ['document.js', 'zoom.js'],
  eleventyComputed: {
    title: (/** @type {Data} */ { record }) => titleIn(record),
    style: (/** @type {Data} */ { record, site }) => sheetMargins(titleIn(record), site, record.restricted),
  },
})

/** @param {RecordPage} record */
const titleIn = ({ id, title }) => `${id} ${title}`

/** @param {Data} data */
export function render({ record: page, site }) {
  const { say } = page
  return html`<div class="with-contents">
<article${searched(page.search)}${page.isEvidence && html` data-search-skip`}>
<header class="title-block" data-search-skip>
<p class="eyebrow"><span>${page.type.text}</span> <span class="id">${page.id}</span> ${restrictedBadge(page.restricted)} ${page.state && badge(page.isClosed ? 'closed' : 'open', page.state)}</p>
<h1 dir="auto">${page.title}</h1>
</header>
${page.pack && html`<p class="to-pack">${link(page, page.pack)}</p>`}
${foldedContents(page, page.contents)}
${figures(page, page.figures)}
<section class="facts" aria-label="${say`Facts`}">${sheet(page, page.sheet)}
${page.clauses.length > 0 && html`<dl class="fields last-facts"><div><dt>${say`Clauses`}</dt><dd class="clauses">${commas(page.clauses.map((clause) => link(page, clause)))}</dd></div></dl>`}</section>
<div class="text prose"${languageOf(page, site.language)} dir="auto">${safe(page.body)}</div>
${proof(page, page.proof)}
${sourceLinks(page, page.source)}
${page.linkedFrom.length > 0 && html`<div class="around" data-search-skip><section class="connections"><h2 id="Related">${say`Related`}</h2>${related(page, say`Referred to by`, page.linkedFrom)}</section></div>`}
</article>
${contents(page, page.contents)}
</div>`
}
