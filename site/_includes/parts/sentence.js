import { html } from '../html.js'

/** A message in which what is to be typed stands between backticks. @param {string} text */
export function sentence(text) {
  return text.split(/`([^`]+)`/).map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))
}
