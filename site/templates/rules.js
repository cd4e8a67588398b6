import { html } from './html.js'
import { layout } from './layout.js'
import { badge } from './parts/badge.js'
import { commas, link } from './parts/link.js'
import { listTools } from './parts/list-tools.js'
import { sentence } from './parts/sentence.js'

/** @typedef {import('../../scripts/site/pages/rules-page.js').RulesPage} RulesPage */

const SEVERITY = { error: 'Error', warning: 'Warning', info: 'Remark', off: 'Switched off' }

/** @param {RulesPage} page @param {import('./layout.js').SiteContext} site */
export function rules(page, site) {
  return layout(
    page,
    site,
    { kind: 'rules', scripts: ['filters.js', 'list.js'], isHidden: true },
    html`<header class="title-block"><h1>${page.title}</h1>
<p class="lead">The rules that must hold in the whole system, and why each matters. <code>qms explain</code> shows examples.</p></header>
${listTools(page.rules.length, { one: 'rule', many: 'rules', choices: ['Severity'] })}
${page.rules.map((rule) => explain(page, rule))}`,
  )
}

/** @param {RulesPage} page @param {RulesPage['rules'][number]} rule */
function explain(page, { id, description, rationale, severity, clauses, problems }) {
  return html`<section class="rule" id="${id}" data-item data-severity="${SEVERITY[severity]}"><h2>${id}</h2>
<p><strong>${sentence(description)}.</strong></p>
<p>${sentence(rationale)}</p>
<p class="quiet">Counts as ${SEVERITY[severity].toLowerCase()}.${clauses.length > 0 && html` Clauses: ${commas(clauses.map((one) => link(page, one)))}.`}${problems > 0 && html` <a href="problems.html?rule=${id}">${badge('overdue', problems === 1 ? '1 problem' : `${problems} problems`)}</a>`}</p></section>
`
}
