import { html, safe } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { badge } from '../_includes/parts/badge.js'
import { link } from '../_includes/parts/link.js'
import { sheetMargins } from '../_includes/parts/print.js'

/** @typedef {import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/review-pack-page.js').ReviewPackPage>} ReviewPackPage */
/** @typedef {import('../../scripts/site/views/pack-topics.js').PackTopicView} PackTopicView */
/** @typedef {{ readonly 'review-pack': ReviewPackPage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('review-pack', {
  scripts: ['review-pack.js'],
  eleventyComputed: {
    title: (/** @type {Data} */ { 'review-pack': page }) => `${page.id} ${page.title}`,
    style: (/** @type {Data} */ { 'review-pack': page, site }) => sheetMargins(`${page.id} ${page.title}`, site),
  },
})

const STATES = {
  'on target': 'in force',
  'off target': 'overdue',
  'no target': 'remark',
  'no result': 'due',
  'not measured yet': 'due',
  'nothing to count': 'remark',
}

/** For a meeting room: one topic a screen with the arrow keys, or one long page without a script; on paper, one topic a sheet. @param {Data} data */
export function render({ 'review-pack': page }) {
  const { say } = page
  const screens = [{ anchor: 'topic-start', title: say`What we look at` }, ...page.topics]
  return html`<header class="pack-head"><h1 dir="auto">${link(page, { ...page.record, text: page.id })} ${page.title}</h1></header>
<section class="topic" id="topic-start" tabindex="-1" aria-labelledby="topic-start-heading">
<h2 id="topic-start-heading">${say`What we look at`}</h2>
<dl class="fields"><div><dt>${say`Held`}</dt><dd>${page.held}</dd></div>
<div><dt>${say`Period`}</dt><dd>${page.period}</dd></div>
<div><dt>${say`Records as of`}</dt><dd>${page.asOf}</dd></div>
<div><dt>${say`People`}</dt><dd>${page.people}</dd></div></dl>
<nav aria-label="${say`Topics`}"><ol class="topics">${page.topics.map(
    ({
      anchor,
      title,
      points,
    }) => html`<li><a href="#${anchor}">${title}</a>${points.some(({ decision }) => decision === undefined) && html` ${badge('due', say`to decide`)}`}</li>
`,
  )}</ol></nav>
${steps(page, screens, 0)}
</section>
${page.topics.map((topic, index) => topicSection(page, topic, steps(page, screens, index + 1)))}`
}

/** @param {ReviewPackPage} page @param {PackTopicView} topic @param {unknown} around */
function topicSection(
  page,
  { anchor, clause, title, says, figures, indicators, charts, lists, points, conclusion },
  around,
) {
  const { say } = page
  return html`<section class="topic" id="${anchor}" tabindex="-1" aria-labelledby="${anchor}-heading">
${clause && html`<p class="eyebrow">ISO 9001, ${clause}</p>`}
<h2 id="${anchor}-heading">${title}</h2>
${says.map(
  (sentence) => html`<p class="says">${sentence}</p>
`,
)}
${charts.map(({ svg }) => html`<div class="topic-chart">${safe(svg)}</div>`)}
${
  indicators.length > 0 &&
  html`<div class="wide" tabindex="0" role="group" aria-label="${say`Indicators of ${title}`}"><table class="pack-table"><thead><tr>${heads([say`Indicator`, say`Latest`, say`Target`, say`State`, say`Course`])}</tr></thead>
<tbody>${indicators.map(
    ({
      indicator,
      latest,
      target,
      state,
      course,
    }) => html`<tr><th scope="row">${link(page, indicator)}</th><td>${latest}</td><td>${target}</td><td>${badge(STATES[state], say.term(state))}</td><td>${course && safe(course)}</td></tr>
`,
  )}</tbody></table></div>`
}
${
  figures.length > 0 &&
  html`<div class="wide" tabindex="0" role="group" aria-label="${say`Figures of ${title}`}"><table class="pack-table"><thead><tr>${heads([say`Figure`, say`This period`, say`The period before`, say`Twelve months`])}</tr></thead>
<tbody>${figures.map(
    (
      one,
    ) => html`<tr><th scope="row">${one.title}</th><td>${one.now}</td><td>${one.before}</td><td>${one.course && safe(one.course)}</td></tr>
`,
  )}</tbody></table></div>`
}
${lists.map(
  (list) => html`<h3>${list.title}</h3>
<ul class="pack-list">${list.items.map(
    (item) => html`<li>${link(page, item.link)} ${item.title} <span class="quiet">${item.says}</span></li>
`,
  )}${list.more !== undefined && html`<li class="quiet">${say`and ${list.more} more`}</li>`}</ul>`,
)}
${
  points.length > 0 &&
  html`<ul class="to-decide">${points.map(
    ({ about, says: what, decision, action }) => html`<li><p>${about && link(page, about)} ${what}</p>
<p>${decision === undefined ? badge('due', say`to decide`) : html`<strong>${say`Decided:`}</strong> ${decision}`}${action && html`<br>${action}`}</p></li>
`,
  )}</ul>`
}
${
  conclusion.length > 0 &&
  html`<dl class="pack-conclusion">${conclusion.map(
    ({ question, answer }) => html`<div><dt>${question}</dt><dd>${answer}</dd></div>
`,
  )}</dl>`
}
${around}
</section>
`
}

/** @param {readonly string[]} names */
function heads(names) {
  return names.map((name) => html`<th scope="col">${name}</th>`)
}

/** @param {ReviewPackPage} page @param {readonly { readonly anchor: string, readonly title: string }[]} screens @param {number} index */
function steps({ say }, screens, index) {
  const [before, after] = [screens[index - 1], screens[index + 1]]
  return html`<nav class="steps" aria-label="${say`Topic ${index + 1} of ${screens.length}`}"><span>${before && html`<a href="#${before.anchor}" rel="prev"><span aria-hidden="true">←</span> ${before.title}</a>`}</span>
<span class="quiet">${index + 1} / ${screens.length}</span>
<span>${after && html`<a href="#${after.anchor}" rel="next">${after.title} <span aria-hidden="true">→</span></a>`}</span></nav>`
}
