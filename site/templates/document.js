import { html, safe } from './html.js'
import { layout } from './layout.js'
import { badge } from './parts/badge.js'
import { contents, foldedContents } from './parts/contents.js'
import { controlBlock } from './parts/control-block.js'
import { history } from './parts/history.js'
import { knowledge } from './parts/knowledge.js'
import { languageOf } from './parts/language.js'
import { link } from './parts/link.js'
import { notices } from './parts/notices.js'
import { paperNote, printMargins, watermark } from './parts/print.js'
import { related } from './parts/related.js'
import { sourceLinks } from './parts/source-links.js'
import { fields } from './parts/value.js'

/** @typedef {import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/document-page.js').DocumentPage>} DocumentPage */

/** @param {DocumentPage} page @param {import('./layout.js').SiteContext} site */
export function document(page, site) {
  const isHidden = page.standing === 'retired'
  const frame = {
    kind: 'document',
    scripts: ['document.js', 'zoom.js', 'copy.js'],
    isHidden,
    style: printMargins(page, site),
  }
  const titled = { path: page.path, title: `${page.id} ${page.title}` }
  return layout(
    titled,
    site,
    frame,
    html`${watermark(page)}<div class="with-contents ${page.standing.replace(' ', '-')}">
<article${!isHidden && html` data-pagefind-body`}>
<header class="title-block">
<p class="eyebrow"><span data-pagefind-filter="Type">${link(page, page.type)}</span> <span class="id">${page.id}</span> ${badge(page.state, page.state, page.retiresOn)}</p>
<h1 dir="auto" data-pagefind-weight="8" data-pagefind-meta="title">${page.title}</h1>
<span data-pagefind-meta="id" hidden>${page.id}</span>
${page.rolePage && html`<p data-pagefind-ignore>${link(page, page.rolePage)}</p>`}
</header>
${notices(page, page.notices, page.control)}
<div data-pagefind-ignore>${controlBlock(page, page.control)}${paperNote(page)}</div>
${foldedContents(page.contents)}
<div class="text"${languageOf(page.language ?? site.language)} dir="auto">
${page.isMostlyFields && facts(page)}
${textOf(page)}
${!page.isMostlyFields && facts(page)}
</div>
${sourceLinks(page.source)}
<div class="around" data-pagefind-ignore>
${knowledge(page, page.knowledge)}
${
  (page.linksTo.length > 0 || page.linkedFrom.length > 0) &&
  html`<section class="connections"><h2 id="Related">Related</h2>
<div class="columns">${related(page, 'Refers to', page.linksTo)}${related(page, 'Referred to by', page.linkedFrom)}</div></section>`
}
${history(page, page.history)}
</div>
<span data-keywords="Also found by ${page.searchWords.join(', ')}." data-pagefind-index-attrs="data-keywords" data-pagefind-weight="6"></span>
</article>
${contents(page.contents)}
</div>`,
  )
}

/** @param {DocumentPage} page */
function facts(page) {
  return (
    page.fields.length > 0 && html`<section class="facts" aria-label="Facts">${fields(page, page.fields)}</section>`
  )
}

/** What no longer applies is folded away, so that it is not used by mistake. @param {DocumentPage} page */
function textOf({ body, standing }) {
  if (standing !== 'retired') return html`<div class="prose">${safe(body)}</div>`
  return html`<details class="last-text"><summary>The last text, to look things up. It no longer applies.</summary><div class="prose">${safe(body)}</div></details>`
}
