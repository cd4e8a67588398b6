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
  const { say } = page
  const overdue =
    review &&
    html`<aside class="notice overdue" role="note" data-show-after="${review.on}"${review.state !== 'overdue' && html` hidden`}>${warningIcon}<p>${say`${strong(say`The review of this document is overdue`)} since ${time(page, review.on)}. Ask its owner before you rely on it.`}</p></aside>`
  return html`<div class="notices" data-search-skip>${all.map((notice) => (notice.kind === 'unconfirmed' ? unconfirmed(page, notice, owner) : one(page, notice)))}${overdue}</div>`
}

/** @param {Page} page @param {Extract<Notice, { readonly kind: 'unconfirmed' }>} notice @param {import('./control-block.js').ControlBlock['owner']} owner */
function unconfirmed(page, { faults }, owner) {
  const { say } = page
  return warning(
    page,
    html`${strong(say`The approval of this text could not be confirmed.`)} ${say`The text, the record of its approval and what is known of the people who approved it do not fit together. So it is not certain that this is the text that was approved, or that those who may approve it did.`} ${owner ? say`Ask ${link(page, owner)} before you work by it.` : say`Ask the quality manager before you work by it.`}`,
    faults,
  )
}

/** Above a table that does not show all that was recorded. @param {Page} page @param {import('../../../scripts/site/views/incomplete-table.js').IncompleteTable} table */
export function incompleteTableNotice(page, { faults }) {
  const { say } = page
  return warning(
    page,
    html`${strong(say`This table does not show all that was recorded.`)} ${say`Rows are missing, were changed or cannot be read. Ask the quality manager before you use its figures.`}`,
    faults,
  )
}

/** @param {Page} page @param {import('../html.js').Markup} text @param {readonly string[]} faults */
function warning({ say }, text, faults) {
  return html`<aside class="notice unconfirmed" role="note">${warningIcon}<div><p>${text}</p>${faults.length > 0 && html`<details><summary>${say`What was found`}</summary><ul>${faults.map((fault) => html`<li>${sentence(fault)}</li>`)}</ul></details>`}</div></aside>`
}

/** @param {Page} page @param {Exclude<Notice, { readonly kind: 'unconfirmed' }>} notice */
function one(page, notice) {
  const { say } = page
  if (notice.kind === 'upcoming')
    return html`<aside class="notice upcoming" role="note">${clockIcon}<p>${strong(say`From ${say.date(notice.from)}: revision ${notice.revision}.`)} ${say`Until then this text applies.`}${whatWillChange(page, notice)}</p></aside>
<aside class="notice overdue" role="note" data-show-from="${notice.from}" hidden>${warningIcon}<p>${say`${strong(say`Revision ${notice.revision} has come into force`)} since this page was built. Look at the published manual again.`}</p></aside>`
  if (notice.kind === 'waiting')
    return html`<aside class="notice upcoming" role="note">${clockIcon}<p>${strong(say`Revision ${notice.revision} is approved, and waits for those who must know it:`)} ${say`${notice.acknowledged} of ${notice.needed} have acknowledged it. Until enough have, this text applies.`}${whatWillChange(page, notice)}</p></aside>`
  if (notice.kind === 'retired') return retired(page, notice)
  if (notice.kind === 'retiring')
    return html`<aside class="notice upcoming" role="note" data-hide-from="${notice.on}">${clockIcon}<p>${strong(say`Will be retired on ${time(page, notice.on)}.`)} ${say`It applies until then, and must not be used from that day on.`} ${why(page, notice)}</p></aside>
${retired(page, notice)}`
  return html`<aside class="notice draft" role="note">${pencilIcon}<p>${strong(say`Draft.`)} ${say`This text is not in force.`} ${notice.inForce ? say`In force is revision ${notice.inForce.revision}, since ${time(page, notice.inForce.since)}.` : say`No revision of it is in force.`}</p></aside>`
}

/** Of a retirement that is still to come, shown once its day has come. @param {Page} page @param {Extract<Notice, { readonly kind: 'retired' | 'retiring' }>} notice */
function retired(page, notice) {
  const { say } = page
  const waits = notice.kind === 'retiring' && html` data-show-from="${notice.on}" hidden`
  return html`<aside class="notice retired" role="note"${waits}>${archiveIcon}<p>${say`${strong(say`Retired`)} on ${time(page, notice.on)}. Do not work by it.`} ${why(page, notice)}</p></aside>`
}

/** @param {Page} page @param {import('../../../scripts/site/views/retirement.js').Retirement} retirement */
function why(page, { reason, successor }) {
  return html`${reason}${successor && html` ${page.say`Replaced by ${link(page, successor)}.`}`}`
}

/** @param {Page} page @param {{ readonly changes?: string }} notice */
function whatWillChange(page, { changes }) {
  return changes && html` <a href="${addressOf(page, changes)}">${page.say`What will change`}</a>`
}

/** @param {unknown} text */
function strong(text) {
  return html`<strong>${text}</strong>`
}
