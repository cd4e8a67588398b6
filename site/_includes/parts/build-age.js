import { dateInWords } from '#words/date-in-words.js'
import { html } from '../html.js'
import { clockIcon, warningIcon } from './icons.js'

/** Says, by the clock of the reader, that the manual is old, or that the clock must be wrong. @param {import('../layouts/page.11ty.js').SiteContext} site */
export function age({ today, freshUntil }) {
  return html`<aside class="notice overdue age" role="note" data-show-after="${freshUntil}" hidden>${warningIcon}<p><strong>This manual is old.</strong> It was built on ${dateInWords(today)}, and may have changed since. Look at the published manual, or ask the quality manager.</p></aside>
<aside class="notice draft age" role="note" data-wrong-clock hidden>${clockIcon}<p><strong>The clock of this device is wrong.</strong> So this page shows what was due and overdue on ${dateInWords(today)}, the day on which it was built.</p></aside>
`
}
