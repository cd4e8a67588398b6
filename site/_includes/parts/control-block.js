import { html } from '../html.js'
import { badge } from './badge.js'
import { time } from './date.js'
import { commas, link } from './link.js'

/** @typedef {import('../../../scripts/site/views/control-block.js').ControlBlock} ControlBlock */
/** @typedef {import('../../../scripts/site/views/control-block.js').ApprovalLine} ApprovalLine */
/** @typedef {import('./link.js').Page} Page */

/** What has to be known of a controlled document: facts at once, the evidence on demand. @param {Page} page @param {ControlBlock} control */
export function controlBlock(page, control) {
  const { say } = page
  return html`<section class="control" aria-label="${say`Document control`}">
<dl class="key-facts">
<div><dt>${say`Revision`}</dt><dd>${control.revision || '–'}</dd></div>
<div><dt>${say`In force since`}</dt><dd>${control.inForceSince ? time(page, control.inForceSince) : '–'}</dd></div>
<div><dt>${say`Owner`}</dt><dd>${control.owner ? link(page, control.owner) : '–'}</dd></div>
<div><dt>${say`Next review`}</dt><dd>${control.review ? html`${time(page, control.review.on)} ${control.review.state !== 'not due' && badge(control.review.state, say.term(control.review.state))}` : '–'}</dd></div>
${control.process && html`<div><dt>${say`Process`}</dt><dd>${link(page, control.process)}</dd></div>`}
${control.clauses.length > 0 && html`<div><dt>${say`Clauses`}</dt><dd class="clauses">${commas(control.clauses.map((clause) => link(page, clause)))}</dd></div>`}
</dl>
<details class="evidence">
<summary>${summary(page, control)}</summary>
<dl class="fields">
${control.approvals.length > 0 && html`<div class="wide-field"><dt>${say`Approvals`}</dt><dd><ul class="approvals">${control.approvals.map((one) => approval(page, one))}</ul></dd></div>`}
${control.records.length > 0 && html`<div><dt>${say`Leaves records`}</dt><dd>${commas(control.records.map((type) => link(page, type)))}</dd></div>`}
${control.change && html`<div><dt>${say`What this revision changed`}</dt><dd dir="auto">${control.change}</dd></div>`}
</dl>
<details class="proof"><summary>${say`Proof`}</summary><dl class="fields">
${control.approvalRecord && html`<div><dt>${say`Approval`}</dt><dd>${link(page, control.approvalRecord)}</dd></div>`}
<div class="wide-field"><dt>${say`SHA-256 of the controlled content`}</dt><dd><code>${control.digest}</code></dd></div>
${control.files.length > 0 && html`<div class="wide-field"><dt>${say`Files approved with it, with git’s ids of them`}</dt><dd><ul class="approvals">${control.files.map(({ path, blob }) => html`<li>${path} <code>${blob}</code></li>`)}</ul></dd></div>`}
</dl></details>
</details>
</section>`
}

/** @param {Page} page @param {ControlBlock} control */
function summary(page, { approvals }) {
  const { say } = page
  const given = approvals.filter(({ meaning }) => meaning === 'approved')
  const names = [...new Set(given.map(({ person, role }) => (person ?? role).text))]
  const on = given
    .map((one) => one.on ?? '')
    .sort()
    .at(-1)
  if (names.length === 0) return say`Not approved`
  return on ? say`Approved by ${say.list(names)} on ${time(page, on)}` : say`Approved by ${say.list(names)}`
}

/** @param {Page} page @param {ApprovalLine} line */
function approval(page, { person, role, meaning, on, time: at, isSigned }) {
  const who = person ? html`${link(page, person)}, ${link(page, role)}` : link(page, role)
  const { say } = page
  const what = say.term(meaning)
  return html`<li>${who}: ${on ? say`${what} on ${time(page, on)}` : what}${at && html`, ${at}`}${isSigned && html`, ${say`signed`}`}</li>`
}
