import { html } from '../html.js'
import { time } from './date.js'

/** At the head of a list: the day on which it was made. @param {import('../layouts/page.11ty.js').SiteContext} site */
export function asOf(site) {
  return html`<p class="as-of quiet" data-search-skip>${site.say`As of ${time(site, site.today)}.`}</p>`
}
