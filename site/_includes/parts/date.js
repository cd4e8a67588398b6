import { dateInWords } from '#words/date-in-words.js'
import { html } from '../html.js'

/** @param {string} date */
export function time(date) {
  return html`<time datetime="${date}">${dateInWords(date)}</time>`
}
