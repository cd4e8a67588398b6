// Says, by the clock of the reader, that the manual is old, or that the clock must be wrong.
import { html } from '../_includes/html.js'
import { clockIcon, warningIcon } from '../_includes/parts/icons.js'
import { first } from './elements.js'
import { say } from './say.js'
import { isClockWrong, today } from './today.js'

const built = first('time[data-built]')
if (built) {
  const day = built.textContent ?? ''
  if (isClockWrong)
    tell(
      html`<aside class="notice draft age" role="note">${clockIcon}<p><strong>${say`The clock of this device is wrong.`}</strong> ${say`So this page shows what was due and overdue on ${day}, the day on which it was built.`}</p></aside>`,
    )
  else if (today > (built.dataset.freshUntil ?? ''))
    tell(
      html`<aside class="notice overdue age" role="note">${warningIcon}<p><strong>${say`This manual is old.`}</strong> ${say`It was built on ${day}, and may have changed since. Look at the published manual, or ask the quality manager.`}</p></aside>`,
    )
}

/** @param {import('../_includes/html.js').Markup} notice */
function tell(notice) {
  const trail = first('.trail')
  if (trail) trail.insertAdjacentHTML('afterend', String(notice))
  else first('main')?.insertAdjacentHTML('afterbegin', String(notice))
}
