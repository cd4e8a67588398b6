import { html } from '../html.js'
import { clockIcon, warningIcon } from './icons.js'

/** Says, by the clock of the reader, that the manual is old, or that the clock must be wrong. @param {import('../layouts/page.11ty.js').SiteContext} site */
export function age({ today, freshUntil, say }) {
  return html`<aside class="notice overdue age" role="note" data-show-after="${freshUntil}" hidden>${warningIcon}<p><strong>${say`This manual is old.`}</strong> ${say`It was built on ${say.date(today)}, and may have changed since. Look at the published manual, or ask the quality manager.`}</p></aside>
<aside class="notice draft age" role="note" data-wrong-clock hidden>${clockIcon}<p><strong>${say`The clock of this device is wrong.`}</strong> ${say`So this page shows what was due and overdue on ${say.date(today)}, the day on which it was built.`}</p></aside>
`
}
