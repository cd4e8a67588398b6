import { addressOf } from '../addresses.js'
import { html } from '../html.js'
import { badge } from './badge.js'
import { time } from './date.js'
import { documentLink, link } from './link.js'
import { inPairs } from './list-tools.js'

/** @typedef {import('../../../scripts/site/pages/news.js').News} News */

const WORDS = { 'in force': 'In force', coming: 'Coming', retired: 'Retired', retiring: 'To be retired' }
const DAYS = { 'in force': '', coming: 'from ', retired: 'retired on ', retiring: 'to be retired on ' }
const BADGES = { 'in force': 'in force', coming: 'due', retired: 'retired', retiring: 'due' }

/** @param {import('./link.js').Page} page @param {News} one */
export function newsEntry(page, { kind, on, document, revision, change, changes, successor }) {
  return html`<li data-item data-type="${inPairs([[document.typeName, document.type]])}" data-what="${inPairs([[kind, WORDS[kind]]])}">${badge(BADGES[kind], WORDS[kind])}
<div><p>${documentLink(page, document)} <span class="quiet">revision ${revision || '–'}, ${DAYS[kind]}${time(on)}</span></p>
<p dir="auto">${change}${changes && html` <a class="changes-link" href="${addressOf(page, changes)}">What changed</a>`}${successor && html` Replaced by ${link(page, successor)}.`}</p></div></li>
`
}
