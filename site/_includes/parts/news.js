import { addressOf } from '../addresses.js'
import { html } from '../html.js'
import { badge } from './badge.js'
import { time } from './date.js'
import { documentLink, link } from './link.js'
import { inPairs } from './list-tools.js'

/** @typedef {import('../../../scripts/site/pages/news.js').News} News */

/** @param {import('./link.js').Say} say */
const kindsIn = (say) => ({
  'in force': say`In force`,
  coming: say`Coming`,
  retired: say`Retired`,
  retiring: say`To be retired`,
})
const BADGES = { 'in force': 'in force', coming: 'due', retired: 'retired', retiring: 'due' }

/** @param {import('./link.js').Page} page @param {News} one */
export function newsEntry(page, { kind, on, document, revision, change, changes, successor }) {
  const { say } = page
  const word = kindsIn(say)[kind]
  return html`<li data-item data-type="${inPairs([[document.typeName, document.type]])}" data-what="${inPairs([[kind, word]])}">${badge(BADGES[kind], word)}
<div><p>${documentLink(page, document)} <span class="quiet">${dayOf(page, kind, revision || '–', on)}</span></p>
<p dir="auto">${change}${changes && html` <a class="changes-link" href="${addressOf(page, changes)}">${say`What changed`}</a>`}${successor && html` ${say`Replaced by ${link(page, successor)}.`}`}</p></div></li>
`
}

/** @param {import('./link.js').Page} page @param {News['kind']} kind @param {string} revision @param {string} on */
function dayOf(page, kind, revision, on) {
  const { say } = page
  const day = time(page, on)
  if (kind === 'coming') return say`revision ${revision}, from ${day}`
  if (kind === 'retired') return say`revision ${revision}, retired on ${day}`
  if (kind === 'retiring') return say`revision ${revision}, to be retired on ${day}`
  return say`revision ${revision}, ${day}`
}
