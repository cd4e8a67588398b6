import { html, safe } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { badge } from '../_includes/parts/badge.js'
import { contents, foldedContents } from '../_includes/parts/contents.js'
import { controlBlock } from '../_includes/parts/control-block.js'
import { figures } from '../_includes/parts/figures.js'
import { history } from '../_includes/parts/history.js'
import { knowledge } from '../_includes/parts/knowledge.js'
import { languageOf } from '../_includes/parts/language.js'
import { link } from '../_includes/parts/link.js'
import { notices } from '../_includes/parts/notices.js'
import { paperNote, printMargins, watermark } from '../_includes/parts/print.js'
import { processChecks, processDashboard } from '../_includes/parts/process.js'
import { related } from '../_includes/parts/related.js'
import { restrictedBadge } from '../_includes/parts/restricted-badge.js'
import { searched } from '../_includes/parts/searched.js'
import { sourceLinks } from '../_includes/parts/source-links.js'
import { translations } from '../_includes/parts/translations.js'
import { proof, sheet } from '../_includes/parts/value.js'

/** @typedef {import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/document-page.js').DocumentPage>} DocumentPage */
/** @typedef {{ readonly document: DocumentPage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('document', {
  isInProcess: true,
  scripts: ['document.js', 'zoom.js', 'copy.js'],
  eleventyComputed: {
    title: (/** @type {Data} */ { document }) => `${document.id} ${document.title}`,
    isHidden: (/** @type {Data} */ { document }) => document.shownAs === 'retired',
    style: (/** @type {Data} */ { document, site }) => printMargins(document, site),
  },
})

/** @param {Data} data */
export function render({ document: page, site }) {
  const { say } = page
  const isFirst = page.isMostlyFields || page.sheet.story.length > 0
  return html`${watermark(page)}<div class="with-contents ${page.shownAs.replace(' ', '-')}">
<article${searched(page.search)}>
<header class="title-block" data-search-skip>
<p class="eyebrow"><span>${page.type.text}</span> <span class="id">${page.id}</span> ${restrictedBadge(page.restricted)} ${badge(page.statusLabel, say.term(page.statusLabel), page.retiresOn)}</p>
<h1 dir="auto">${page.title}</h1>
${page.rolePage && html`<p>${link(page, page.rolePage)}</p>`}
</header>
${notices(page, page.notices, page.control)}
${translations(page, page.translations)}
<div data-search-skip>${controlBlock(page, page.control)}${paperNote(page)}</div>
${figures(page, page.figures)}
${foldedContents(page, page.contents)}
<div class="text"${languageOf(page, page.language ?? site.language)} dir="auto">
${isFirst && facts(page)}
${textOf(page)}
${!isFirst && facts(page)}
</div>
${sourceLinks(page, page.source)}
<div class="around" data-search-skip>
${processDashboard(page, page.process)}
${processChecks(page, page.process)}
${knowledge(page, page.knowledge)}
${
  (page.linksTo.length > 0 || page.linkedFrom.length > 0) &&
  html`<section class="connections"><h2 id="Related">${say`Related`}</h2>
<div class="columns">${related(page, say`Refers to`, page.linksTo)}${related(page, say`Referred to by`, page.linkedFrom)}</div></section>`
}
${history(page, page.history)}
</div>
</article>
${contents(page, page.contents)}
</div>`
}

/** @param {DocumentPage} page */
function facts(page) {
  const { facts, story, details } = page.sheet
  const isEmpty = facts.length + story.length + details.length + page.proof.length === 0
  return (
    !isEmpty &&
    html`<section class="facts" aria-label="${page.say`Facts`}">${sheet(page, page.sheet)}${proof(page, page.proof)}</section>`
  )
}

/** What no longer applies is folded away, so that it is not used by mistake. @param {DocumentPage} page */
function textOf({ say, body, shownAs }) {
  if (shownAs !== 'retired') return html`<div class="prose">${safe(body)}</div>`
  return html`<details class="last-text"><summary>${say`The last text, to look things up. It no longer applies.`}</summary><div class="prose">${safe(body)}</div></details>`
}
