import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { asOf } from '../_includes/parts/as-of.js'
import { chartFigure } from '../_includes/parts/figures.js'
import { link } from '../_includes/parts/link.js'
import { incompleteTableNotice } from '../_includes/parts/notices.js'
import { searched } from '../_includes/parts/searched.js'
import { sentence } from '../_includes/parts/sentence.js'
import { tableOfRows } from '../_includes/parts/table-of-rows.js'

/** @typedef {import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/report-page.js').ReportPage>} ReportPage */
/** @typedef {{ readonly report: ReportPage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('report', { scripts: ['register.js'] })

/** Registers, reports and metrics: a question, a figure if it is one, and a plain table; a script adds the means to filter and sort it. @param {Data} data */
export function render({ report: page, site }) {
  return html`<div${searched(factsOf(page))}>${page.series && html`<p class="eyebrow">${page.series.type}</p>`}${content(page, site)}</div>`
}

/** Rows of a table are found by what they say; those of registers have pages of their own. @param {ReportPage} page */
function factsOf({ say, title, kind, series, whole, figure }) {
  if (series) return { kind: /** @type {const} */ ('record'), id: title, title, type: series.type, rows: 'row-' }
  const type = { documents: say`Register`, records: say`Register`, report: say`Report`, metric: say`Figure` }[kind]
  // What has nothing to show yet answers no question.
  if (figure?.text.startsWith('n/a')) return undefined
  const isEmpty = whole.table.rows.length === 0
  return {
    kind: /** @type {const} */ ('list'),
    title,
    type,
    keywords: say`list, overview`.split(', '),
    ...(isEmpty && { weight: 0.3 }),
  }
}

/** @param {ReportPage} page @param {Data['site']} site */
function content(page, site) {
  const { title, lead, figure, nothing, charts, whole, parts, notes, begin, series, incomplete, say } = page
  const isEmpty = whole.table.rows.length === 0
  const rows = tableOfRows(page, title, whole, true)
  const table = !series?.isSearched ? html`<div data-search-skip>${rows}</div>` : rows
  return html`<header class="title-block"><h1>${title}</h1>
<p class="lead">${lead}</p>
${asOf(site)}</header>
${incomplete && html`<div class="notices" data-search-skip>${incompleteTableNotice(page, incomplete)}</div>`}
${figure && html`<p><strong>${figure.text}</strong> <span class="quiet">${figure.period}</span>${figure.rows && html` ${link(page, figure.rows)}`}</p>`}
${charts.map((one) => chartFigure(page, one))}
${isEmpty ? html`<p class="empty">${nothing ?? say`There is nothing here yet.`}${begin && html` ${say`${html`<code>${begin}</code>`} begins a record.`}`}</p>` : table}
${parts.map((part, index) => html`<section><h2>${part.title}</h2>${tableOfRows(page, `${title}: ${part.title}`, part.table, isEmpty && index === 0)}</section>`)}
${notes.map((note) => html`<p class="quiet">${sentence(note)}</p>`)}`
}
