import { html } from '../html.js'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** @param {string} date such as 2026-05-18 */
export function dateInWords(date) {
  const [year, month, day] = date.split('-').map(Number)
  const name = MONTHS[(month ?? 0) - 1]
  return name && day ? `${day} ${name} ${year}` : date
}

/** @param {string} date */
export function time(date) {
  return html`<time datetime="${date}">${dateInWords(date)}</time>`
}
