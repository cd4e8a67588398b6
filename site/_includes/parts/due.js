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

/** @param {import('./link.js').Say} say */
export const stagesIn = (say) => ({
  'long overdue': say`Long overdue`,
  overdue: say`Overdue`,
  due: say`Due today`,
  'due soon': say`Due soon`,
  later: say`Later`,
})

/** @param {import('./link.js').Say} say */
const kindsIn = (say) => ({
  review: say`Review`,
  approval: say`Approval`,
  acknowledgement: say`Acknowledgement`,
  action: say`Action`,
  other: say`Other`,
})

/** Things to do, the most pressing first. @param {import('./link.js').Page} page @param {readonly DueView[]} items */
export function dueList(page, items) {
  return html`<ul class="entries due-list">${items.map((one) => dueEntry(page, one))}</ul>`
}

/** @param {import('./link.js').Page} page @param {DueView} one */
function dueEntry(page, one) {
  const { document, what, task, on, stage, daysLate, owner, people, how, command } = one
  const names = people.map(({ text }) => text)
  return html`<li data-item data-person="${inPairs(people.map(({ id, text }) => [id, text]))}" data-role="${owner && !names.includes(owner.text) && inPairs([[owner.id, owner.text]])}" data-type="${inPairs([[document.typeName, document.type]])}" data-kind="${inPairs([[what, kindsIn(page.say)[what]]])}" data-stage="${inPairs([[stage, stagesIn(page.say)[stage]]])}">${badge(BADGES[stage], howFar(page, daysLate))}
<div><p><strong dir="auto">${task}</strong></p>
<p>${documentLink(page, document)} <span class="quiet due-day">${time(page, on)}</span></p>
<p class="quiet">${who(page, one)}${sentence(how)}${command && html` <code>${command}</code>`}</p></div></li>
`
}

/** @param {Pick<import('./link.js').Page, 'say'>} page @param {number} daysLate */
function howFar({ say }, daysLate) {
  if (daysLate === 0) return say`today`
  return daysLate > 0 ? say`${daysLate} {0:day|days} late` : say`in ${-daysLate} {0:day|days}`
}

/** @param {import('./link.js').Page} page @param {DueView} one */
function who(page, { owner, people }) {
  if (people.length === 0 && !owner) return html``
  const names = commas(people.map((person) => link(page, person)))
  if (owner && !people.some(({ text }) => text === owner.text))
    return html`${link(page, owner)}${people.length > 0 ? html` (${names})` : html` (${page.say`no holder`})`}. `
  return html`${names}. `
}
