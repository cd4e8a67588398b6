import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { badge } from '../_includes/parts/badge.js'
import { documentLink, link } from '../_includes/parts/link.js'
import { inPairs, listTools } from '../_includes/parts/list-tools.js'
import { sentence } from '../_includes/parts/sentence.js'

/** @typedef {import('../../scripts/site/pages/problems-page.js').ProblemsPage} ProblemsPage */

const SEVERITY = {
  error: { word: 'Error', many: 'Errors', badge: 'overdue' },
  warning: { word: 'Warning', many: 'Warnings', badge: 'due' },
  info: { word: 'Remark', many: 'Remarks', badge: 'remark' },
}

/** @typedef {{ readonly problems: ProblemsPage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('problems', { scripts: ['list.js'], isHidden: true })

/** @param {Data} data */
export function render({ problems: page }) {
  const count = page.counts.reduce((sum, one) => sum + one.count, 0)
  // None of what was not looked at is no good news.
  const isWhole = page.notEvaluated.length === 0
  return html`<header class="title-block"><h1>${page.title}</h1>
<p class="lead">What the check finds in the files as they are, and what to do about it. <code>qms check</code> says the same.</p></header>
<dl class="figures">${page.counts.map(({ severity, count }) => html`<div><dt>${badge(count === 0 ? (isWhole ? 'in force' : 'remark') : SEVERITY[severity].badge, SEVERITY[severity].many)}</dt><dd>${count > 0 ? html`<a href="?severity=${severity}">${count}</a>` : count}</dd></div>`)}</dl>
${count === 0 ? html`<p class="empty">${isWhole ? 'No problems. Everything that can be checked here is right.' : 'No problems in what was checked. Some rules were not evaluated.'}</p>` : listTools(count - page.more, { one: 'problem', many: 'problems', choices: { severity: 'Severity', rule: 'Rule', owner: 'Owner' } })}
${page.more > 0 && html`<p class="notice">These are the first ${grouped(count - page.more)} of ${grouped(count)} problems, the most severe. <code>qms check --format json</code> lists all of them.</p>`}
${page.files.map((file) => fileProblems(page, file))}
${
  page.byRule.length > 0 &&
  html`<section><h2 id="Rules">By rule</h2><ul class="rule-counts">${page.byRule.map(
    ({ rule, description, count }) =>
      html`<li><span class="count">${count}</span> <span>${link(page, rule)} <span class="quiet">${description}.</span></span></li>`,
  )}</ul></section>`
}
${page.notEvaluated.length > 0 && html`<section><h2 id="NotEvaluated">Not evaluated</h2>${page.notEvaluated.map(({ reason, rules }) => html`<p>${sentence(reason)}</p><ul class="names">${rules.map((rule) => html`<li>${link(page, rule)}</li>`)}</ul>`)}</section>`}
${page.leftOut.length > 0 && html`<section><h2 id="LeftOut">Not published</h2><ul class="plain">${page.leftOut.map(({ document, reason }) => html`<li><code>${document}</code> <span class="quiet">${reason}</span></li>`)}</ul></section>`}`
}

/** @param {number} count */
function grouped(count) {
  return count.toLocaleString('en')
}

/** @param {ProblemsPage} page @param {ProblemsPage['files'][number]} found */
function fileProblems(page, { file, document, owner, problems }) {
  return html`<section class="entry-group" data-group><h2>${document ? documentLink(page, document) : html`<code>${file}</code>`}</h2>
<p class="quiet">${document && html`<code>${file}</code>`}${owner && html` kept by ${link(page, owner)}`}</p>
<ul class="entries">${problems.map(
    ({ severity, message, line, source, rule, fix }) =>
      html`<li data-item data-severity="${inPairs([[severity, SEVERITY[severity].word]])}" data-rule="${rule.text}"${owner && html` data-owner="${inPairs([[owner.id, owner.text]])}"`}>${badge(SEVERITY[severity].badge, SEVERITY[severity].word)}
<div><p dir="auto">${sentence(message)}</p><p class="quiet">${source ? html`<a href="${source}" rel="noopener noreferrer">Line ${line}</a>` : `Line ${line}`} · ${link(page, rule)}${fix && html` · <code>qms check --fix</code> does it: ${fix}`}</p></div></li>
`,
  )}</ul></section>`
}
