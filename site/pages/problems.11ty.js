import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { asOf } from '../_includes/parts/as-of.js'
import { badge } from '../_includes/parts/badge.js'
import { time } from '../_includes/parts/date.js'
import { languageOf } from '../_includes/parts/language.js'
import { documentLink, link } from '../_includes/parts/link.js'
import { inPairs, listTools } from '../_includes/parts/list-tools.js'
import { sentence } from '../_includes/parts/sentence.js'

/** @typedef {import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/problems-page.js').ProblemsPage>} ProblemsPage */

/** @param {import('../_includes/parts/link.js').Say} say */
const severitiesIn = (say) => ({
  error: { word: say`Error`, many: say`Errors`, badge: 'overdue' },
  warning: { word: say`Warning`, many: say`Warnings`, badge: 'due' },
  info: { word: say`Remark`, many: say`Remarks`, badge: 'remark' },
})

/** @typedef {{ readonly problems: ProblemsPage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('problems', { scripts: ['list.js'], isHidden: true })

/** @param {Data} data */
export function render({ problems: page, site }) {
  const { say } = page
  const severities = severitiesIn(say)
  const count = page.counts.reduce((sum, one) => sum + one.count, 0)
  // None of what was not looked at is no good news.
  const isWhole = page.notEvaluated.length === 0
  return html`<header class="title-block"><h1>${page.title}</h1>
<p class="lead">${say`What the check finds in the files as they are, and what to do about it. ${html`<code>qms check</code>`} says the same.`}</p>
${asOf(site)}</header>
<dl class="figures">${page.counts.map(({ severity, count }) => html`<div><dt>${badge(count === 0 ? (isWhole ? 'in force' : 'remark') : severities[severity].badge, severities[severity].many)}</dt><dd>${count > 0 ? html`<a href="?severity=${severity}">${count}</a>` : count}</dd></div>`)}</dl>
${count === 0 ? html`<p class="empty">${isWhole ? say`No problems. Everything that can be checked here is right.` : say`No problems in what was checked. Some rules were not evaluated.`}</p>` : listTools(say`${count - page.more} {0:problem|problems}`, { choices: { severity: say`Severity`, rule: say`Rule`, owner: say`Owner` } })}
${page.more > 0 && html`<p class="notice">${say`These are the first ${say.number(count - page.more)} of ${say.number(count)} problems, the most severe. ${html`<code>qms check --format json</code>`} lists all of them.`}</p>`}
${page.files.map((file) => fileProblems(page, file))}
${
  page.byRule.length > 0 &&
  html`<section><h2 id="Rules">${say`By rule`}</h2><ul class="rule-counts">${page.byRule.map(
    ({ rule, description, count }) =>
      html`<li><span class="count">${count}</span> <span>${link(page, rule)} <span class="quiet">${description}.</span></span></li>`,
  )}</ul></section>`
}
${earlier(page)}
${page.notEvaluated.length > 0 && html`<section><h2 id="NotEvaluated">${say`Not evaluated`}</h2>${page.notEvaluated.map(({ reason, rules }) => html`<p${languageOf(page, 'en')}>${sentence(reason)}</p><ul class="names">${rules.map((rule) => html`<li>${link(page, rule)}</li>`)}</ul>`)}</section>`}
${page.leftOut.length > 0 && html`<section><h2 id="LeftOut">${say`Not published`}</h2><ul class="plain">${page.leftOut.map(({ document, reason }) => html`<li><code>${document}</code> <span class="quiet">${reason}</span></li>`)}</ul></section>`}`
}

/** @param {ProblemsPage} page */
function earlier(page) {
  const { say } = page
  const title = say`Earlier`
  const severities = Object.entries(severitiesIn(say))
  return (
    page.earlier.length > 0 &&
    html`<section><h2 id="Earlier">${title}</h2>
<p>${say`What the rules say today, and would have said on the last day of each quarter, about the documents and records that are here now, by the dates in them. Waivers and known problems are not taken off, and rules that read git are left out. What was corrected since does not show: ${html`<code>qms check --by month</code>`} counts what was in git.`}</p>
<div class="wide" tabindex="0" role="group" aria-label="${title}"><table>
<thead><tr><th scope="col">${say`Day`}</th>${severities.map(([, { many }]) => html`<th scope="col">${many}</th>`)}</tr></thead>
<tbody>${page.earlier.map(({ on, counts }) => html`<tr><th scope="row">${time(page, on)}</th>${severities.map(([severity]) => html`<td>${counts[/** @type {keyof typeof counts} */ (severity)]}</td>`)}</tr>`)}</tbody></table></div></section>`
  )
}

/** @param {ProblemsPage} page @param {ProblemsPage['files'][number]} found */
function fileProblems(page, { file, document, owner, problems }) {
  const { say } = page
  const severities = severitiesIn(say)
  return html`<section class="entry-group" data-group><h2>${document ? documentLink(page, document) : html`<code>${file}</code>`}</h2>
<p class="quiet">${document && html`<code>${file}</code>`}${owner && html` ${say`kept by ${link(page, owner)}`}`}</p>
<ul class="entries">${problems.map(
    ({ severity, message, line, source, rule, fix }) =>
      html`<li data-item data-severity="${inPairs([[severity, severities[severity].word]])}" data-rule="${rule.text}"${owner && html` data-owner="${inPairs([[owner.id, owner.text]])}"`}>${badge(severities[severity].badge, severities[severity].word)}
<div><p dir="auto"${languageOf(page, 'en')}>${sentence(message)}</p><p class="quiet">${source ? html`<a href="${source}" rel="noopener noreferrer">${say`Line ${line}`}</a>` : say`Line ${line}`} · ${link(page, rule)}${fix && html` · ${say`${html`<code>qms check --fix</code>`} does it: ${fix}`}`}</p></div></li>
`,
  )}</ul></section>`
}
