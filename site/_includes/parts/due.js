import { html } from '../html.js'
import { badge } from './badge.js'
import { time } from './date.js'
import { commas, documentLink, link } from './link.js'
import { inPairs } from './list-tools.js'
import { sentence } from './sentence.js'

/** @typedef {import('../../../scripts/site/views/due-view.js').DueView} DueView */

const BADGES = {
  'long overdue': 'overdue',
  overdue: 'overdue',
  due: 'due',
  'due soon': 'due',
  later: 'remark',
}

const STAGES = {
  'long overdue': 'Long overdue',
  overdue: 'Overdue',
  due: 'Due today',
  'due soon': 'Due soon',
  later: 'Later',
}

const KINDS = {
  review: 'Review',
  approval: 'Approval',
  acknowledgement: 'Acknowledgement',
  action: 'Action',
  other: 'Other',
}

/** Things to do, the most pressing first. @param {import('./link.js').Page} page @param {readonly DueView[]} items */
export function dueList(page, items) {
  return html`<ul class="entries due-list">${items.map((one) => dueEntry(page, one))}</ul>`
}

/** @param {import('./link.js').Page} page @param {DueView} one */
function dueEntry(page, one) {
  const { document, what, task, on, stage, daysLate, owner, people, how, command } = one
  const names = people.map(({ text }) => text)
  return html`<li data-item data-person="${inPairs(people.map(({ id, text }) => [id, text]))}" data-role="${owner && !names.includes(owner.text) && inPairs([[owner.id, owner.text]])}" data-type="${inPairs([[document.typeName, document.type]])}" data-kind="${inPairs([[what, KINDS[what]]])}" data-stage="${inPairs([[stage, STAGES[stage]]])}">${badge(BADGES[stage], howFar(daysLate))}
<div><p><strong dir="auto">${task}</strong></p>
<p>${documentLink(page, document)} <span class="quiet due-day">${time(on)}</span></p>
<p class="quiet">${who(page, one)}${sentence(how)}${command && html` <code>${command}</code>`}</p></div></li>
`
}

/** @param {number} daysLate */
function howFar(daysLate) {
  if (daysLate === 0) return 'today'
  const days = Math.abs(daysLate) === 1 ? '1 day' : `${Math.abs(daysLate)} days`
  return daysLate > 0 ? `${days} late` : `in ${days}`
}

/** @param {import('./link.js').Page} page @param {DueView} one */
function who(page, { owner, people }) {
  if (people.length === 0 && !owner) return html``
  const names = commas(people.map((person) => link(page, person)))
  if (owner && !people.some(({ text }) => text === owner.text))
    return html`${link(page, owner)}${people.length > 0 ? html` (${names})` : ' (no holder)'}. `
  return html`${names}. `
}
