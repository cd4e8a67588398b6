import { dateInWords } from '#words/date-in-words.js'
import { addressOf } from '../addresses.js'
import { html } from '../html.js'
import { time } from './date.js'
import { archiveIcon, clockIcon, pencilIcon, warningIcon } from './icons.js'
import { link } from './link.js'
import { sentence } from './sentence.js'

/** @typedef {import('../../../scripts/site/views/notices.js').Notice} Notice */
/** @typedef {import('./link.js').Page} Page */

/**
 * What is shown above the text because it may mislead otherwise. Those that depend on the day it is read are hidden until
 * a script finds that the day has come.
 *
 * @param {Page} page
 * @param {readonly Notice[]} all
 * @param {import('./control-block.js').ControlBlock} control
 */
export function notices(page, all, { review, owner }) {
  const overdue =
    review &&
    html`<aside class="notice overdue" role="note" data-show-after="${review.on}"${review.state !== 'overdue' && html` hidden`}>${warningIcon}<p><strong>The review of this document is overdue</strong> since ${time(review.on)}. Ask its owner before you rely on it.</p></aside>`
  return html`<div class="notices" data-search-skip>${all.map((notice) => (notice.kind === 'unconfirmed' ? unconfirmed(page, notice, owner) : one(page, notice)))}${overdue}</div>`
}

/** @param {Page} page @param {Extract<Notice, { readonly kind: 'unconfirmed' }>} notice @param {import('./control-block.js').ControlBlock['owner']} owner */
function unconfirmed(page, { faults }, owner) {
  return warning(
    html`<strong>The approval of this text could not be confirmed.</strong> The text, the record of its approval and what is known of the people who approved it do not fit together. So it is not certain that this is the text that was approved, or that those who may approve it did. Ask ${owner ? link(page, owner) : 'the quality manager'} before you work by it.`,
    faults,
  )
}

/** Above a table that does not show all that was recorded. @param {import('../../../scripts/site/views/incomplete-table.js').IncompleteTable} table */
export function incompleteTableNotice({ faults }) {
  return warning(
    html`<strong>This table does not show all that was recorded.</strong> Rows are missing, were changed or cannot be read. Ask the quality manager before you use its figures.`,
    faults,
  )
}

/** @param {import('../html.js').Markup} text @param {readonly string[]} faults */
function warning(text, faults) {
  return html`<aside class="notice unconfirmed" role="note">${warningIcon}<div><p>${text}</p>${faults.length > 0 && html`<details><summary>What was found</summary><ul>${faults.map((fault) => html`<li>${sentence(fault)}</li>`)}</ul></details>`}</div></aside>`
}

/** @param {Page} page @param {Exclude<Notice, { readonly kind: 'unconfirmed' }>} notice */
function one(page, notice) {
  if (notice.kind === 'upcoming')
    return html`<aside class="notice upcoming" role="note">${clockIcon}<p><strong>From ${dateInWords(notice.from)}: revision ${notice.revision}.</strong> Until then this text applies.${whatWillChange(page, notice)}</p></aside>
<aside class="notice overdue" role="note" data-show-from="${notice.from}" hidden>${warningIcon}<p><strong>Revision ${notice.revision} has come into force</strong> since this page was built. Look at the published manual again.</p></aside>`
  if (notice.kind === 'waiting')
    return html`<aside class="notice upcoming" role="note">${clockIcon}<p><strong>Revision ${notice.revision} is approved, and waits for those who must know it:</strong> ${notice.acknowledged} of ${notice.needed} have acknowledged it. Until enough have, this text applies.${whatWillChange(page, notice)}</p></aside>`
  if (notice.kind === 'retired') return retired(page, notice)
  if (notice.kind === 'retiring')
    return html`<aside class="notice upcoming" role="note" data-hide-from="${notice.on}">${clockIcon}<p><strong>Will be retired on ${time(notice.on)}.</strong> It applies until then, and must not be used from that day on. ${why(page, notice)}</p></aside>
${retired(page, notice)}`
  return html`<aside class="notice draft" role="note">${pencilIcon}<p><strong>Draft.</strong> This text is not in force. ${notice.inForce ? html`In force is revision ${notice.inForce.revision}, since ${time(notice.inForce.since)}.` : 'No revision of it is in force.'}</p></aside>`
}

/** Of a retirement that is still to come, shown once its day has come. @param {Page} page @param {Extract<Notice, { readonly kind: 'retired' | 'retiring' }>} notice */
function retired(page, notice) {
  const waits = notice.kind === 'retiring' && html` data-show-from="${notice.on}" hidden`
  return html`<aside class="notice retired" role="note"${waits}>${archiveIcon}<p><strong>Retired</strong> on ${time(notice.on)}. Do not work by it. ${why(page, notice)}</p></aside>`
}

/** @param {Page} page @param {import('../../../scripts/site/views/retirement.js').Retirement} retirement */
function why(page, { reason, successor }) {
  return html`${reason}${successor && html` Replaced by ${link(page, successor)}.`}`
}

/** @param {Page} page @param {{ readonly changes?: string }} notice */
function whatWillChange(page, { changes }) {
  return changes && html` <a href="${addressOf(page, changes)}">What will change</a>`
}
