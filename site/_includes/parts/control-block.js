import { html } from '../html.js'
import { badge } from './badge.js'
import { time } from './date.js'
import { commas, link } from './link.js'

/** @typedef {import('../../../scripts/site/views/control-block.js').ControlBlock} ControlBlock */
/** @typedef {import('../../../scripts/site/views/control-block.js').ApprovalLine} ApprovalLine */
/** @typedef {import('./link.js').Page} Page */

/** What has to be known of a controlled document: facts at once, the evidence on demand. @param {Page} page @param {ControlBlock} control */
export function controlBlock(page, control) {
  return html`<section class="control" aria-label="Document control">
<dl class="key-facts">
<div><dt>Revision</dt><dd>${control.revision || '–'}</dd></div>
<div><dt>In force since</dt><dd>${control.inForceSince ? time(control.inForceSince) : '–'}</dd></div>
<div><dt>Owner</dt><dd>${control.owner ? link(page, control.owner) : '–'}</dd></div>
<div><dt>Next review</dt><dd>${control.review ? html`${time(control.review.on)} ${control.review.state !== 'not due' && badge(control.review.state)}` : '–'}</dd></div>
${control.process && html`<div><dt>Process</dt><dd>${link(page, control.process)}</dd></div>`}
${control.clauses.length > 0 && html`<div><dt>Clauses</dt><dd class="clauses">${commas(control.clauses.map((clause) => link(page, clause)))}</dd></div>`}
</dl>
<details class="evidence">
<summary>${summary(control)}</summary>
<dl class="fields">
${control.approvals.length > 0 && html`<div class="wide-field"><dt>Approvals</dt><dd><ul class="approvals">${control.approvals.map((one) => approval(page, one))}</ul></dd></div>`}
${control.records.length > 0 && html`<div><dt>Leaves records</dt><dd>${commas(control.records.map((type) => link(page, type)))}</dd></div>`}
${control.change && html`<div><dt>What this revision changed</dt><dd dir="auto">${control.change}</dd></div>`}
</dl>
<details class="proof"><summary>Proof</summary><dl class="fields">
${control.approvalRecord && html`<div><dt>Approval</dt><dd>${link(page, control.approvalRecord)}</dd></div>`}
<div class="wide-field"><dt>SHA-256 of the controlled content</dt><dd><code>${control.digest}</code></dd></div>
${control.files.length > 0 && html`<div class="wide-field"><dt>Files approved with it, with git’s ids of them</dt><dd><ul class="approvals">${control.files.map(({ path, blob }) => html`<li>${path} <code>${blob}</code></li>`)}</ul></dd></div>`}
</dl></details>
</details>
</section>`
}

/** @param {ControlBlock} control */
function summary({ approvals }) {
  const given = approvals.filter(({ meaning }) => meaning === 'approved')
  const names = [...new Set(given.map(({ person, role }) => (person ?? role).text))]
  const on = given
    .map((one) => one.on ?? '')
    .sort()
    .at(-1)
  return names.length > 0 ? html`Approved by ${inWords(names)}${on && html` on ${time(on)}`}` : html`Not approved`
}

/** @param {readonly string[]} names */
function inWords(names) {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** @param {Page} page @param {ApprovalLine} line */
function approval(page, { person, role, meaning, on, time: at, isSigned }) {
  const who = person ? html`${link(page, person)}, ${link(page, role)}` : link(page, role)
  return html`<li>${who}: ${meaning}${on && html` on ${time(on)}`}${at && html`, ${at}`}${isSigned && ', signed'}</li>`
}
