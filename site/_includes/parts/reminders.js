import { html } from '../html.js'
import { time } from './date.js'
import { clockIcon, warningIcon } from './icons.js'

/**
 * When reminders were sent last, and what they miss. That they have stopped shows on the day it is read: whatever stopped
 * them may have stopped the building of this page, too.
 *
 * @param {import('./link.js').Page} page
 * @param {NonNullable<import('../../../scripts/site/pages/due-page.js').DuePage['lastChase']>} last
 */
export function reminders(page, { on, watched, lost, expectedUntil }) {
  const { say } = page
  return html`<div class="notices"><aside class="notice upcoming" role="note">${clockIcon}<p>${say`Reminders were sent last on ${time(page, on)}. ${watched} {1:date was|dates were} watched then.`}</p></aside>
<aside class="notice overdue" role="note" data-show-after="${expectedUntil}" hidden>${warningIcon}<p>${say`${html`<strong>${say`The reminders have stopped`}</strong>`} on ${time(page, on)}. Look whether their schedule was switched off.`}</p></aside>
${lost.map(({ what, since }) => html`<aside class="notice overdue" role="note">${warningIcon}<p>${say`${html`<strong>${say`Not watched any more`}</strong>`} since ${time(page, since)}: ${what}. Bring it back, or retire or cancel it properly.`}</p></aside>`)}</div>`
}
