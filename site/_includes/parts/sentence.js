import { dateInWords, monthInWords } from '#words/date-in-words.js'
import { splitAtDays } from '#words/days-in-words.js'
import { html } from '../html.js'

/** A message, which is in English: what is to be typed stands between backticks. @param {string} text */
export function sentence(text) {
  return text.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : days(part)))
}

/** @param {string} text */
function days(text) {
  return splitAtDays(text).map((part) =>
    typeof part === 'string' ? part : html`<time datetime="${part.day}">${monthInWords(dateInWords(part.day))}</time>`,
  )
}
