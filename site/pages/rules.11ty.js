import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { badge } from '../_includes/parts/badge.js'
import { commas, link } from '../_includes/parts/link.js'
import { inPairs, listTools } from '../_includes/parts/list-tools.js'
import { sentence } from '../_includes/parts/sentence.js'

/** @typedef {import('../../scripts/site/pages/rules-page.js').RulesPage} RulesPage */

const SEVERITY = { error: 'Error', warning: 'Warning', info: 'Remark', off: 'Switched off' }

/** @typedef {{ readonly rules: RulesPage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('rules', { scripts: ['list.js'], isHidden: true })

/** @param {Data} data */
export function render({ rules: page }) {
  return html`<header class="title-block"><h1>${page.title}</h1>
<p class="lead">The rules that must hold in the whole system, and why each matters. <code>qms explain</code> shows examples.</p></header>
${listTools(page.rules.length, { one: 'rule', many: 'rules', choices: { severity: 'Severity' } })}
${page.rules.map((rule) => explain(page, rule))}`
}

/** @param {RulesPage} page @param {RulesPage['rules'][number]} rule */
function explain(page, { id, description, rationale, severity, clauses, problems }) {
  return html`<section class="rule" id="${id}" data-item data-severity="${inPairs([[severity, SEVERITY[severity]]])}"><h2>${id}</h2>
<p><strong>${sentence(description)}.</strong></p>
<p>${sentence(rationale)}</p>
<p class="quiet">Counts as ${SEVERITY[severity].toLowerCase()}.${clauses.length > 0 && html` Clauses: ${commas(clauses.map((one) => link(page, one)))}.`}${problems > 0 && html` <a href="problems.html?rule=${id}">${badge('overdue', problems === 1 ? '1 problem' : `${problems} problems`)}</a>`}</p></section>
`
}
