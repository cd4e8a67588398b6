import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { badge } from '../_includes/parts/badge.js'
import { commas, link } from '../_includes/parts/link.js'
import { inPairs, listTools } from '../_includes/parts/list-tools.js'
import { sentence } from '../_includes/parts/sentence.js'

/** @typedef {import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/rules-page.js').RulesPage>} RulesPage */

/** @param {import('../_includes/parts/link.js').Say} say */
const severitiesIn = (say) => ({
  error: say`Error`,
  warning: say`Warning`,
  info: say`Remark`,
  off: say`Switched off`,
})

/** @typedef {{ readonly rules: RulesPage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('rules', { scripts: ['list.js'], isHidden: true })

/** @param {Data} data */
export function render({ rules: page }) {
  const { say } = page
  return html`<header class="title-block"><h1>${page.title}</h1>
<p class="lead">${say`The rules that must hold in the whole system, and why each matters. ${html`<code>qms explain</code>`} shows examples.`}</p></header>
${listTools(say`${page.rules.length} {0:rule|rules}`, { choices: { severity: say`Severity` } })}
${page.rules.map((rule) => explain(page, rule))}`
}

/** @param {RulesPage} page @param {RulesPage['rules'][number]} rule */
function explain(page, { id, description, rationale, severity, clauses, problems }) {
  const { say } = page
  const word = severitiesIn(say)[severity]
  return html`<section class="rule" id="${id}" data-item data-severity="${inPairs([[severity, word]])}"><h2><code>${id}</code></h2>
<p><strong>${sentence(description)}.</strong></p>
<p>${sentence(rationale)}</p>
<p class="quiet">${say`Counts as: ${word}.`}${clauses.length > 0 && html` ${say`Clauses: ${commas(clauses.map((one) => link(page, one)))}.`}`}${problems > 0 && html` <a href="problems.html?rule=${id}">${badge('overdue', say`${problems} {0:problem|problems}`)}</a>`}</p></section>
`
}
