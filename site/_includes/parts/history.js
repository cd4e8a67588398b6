import { addressOf } from '../addresses.js'
import { html } from '../html.js'
import { beginning } from './beginning.js'

/** @typedef {import('../../../scripts/site/views/history-lines.js').HistoryLine} HistoryLine */
/** @typedef {import('./link.js').Page} Page */

/** The revisions of a document, the newest first. @param {Page} page @param {readonly HistoryLine[]} lines */
export function history(page, lines) {
  if (lines.length === 0) return html``
  return html`<section><h2 id="History">${page.say`Revision history`}</h2>
${beginning(page, lines, (some) => html`<ol class="history">${some.map((one) => entry(page, one))}</ol>`)}</section>`
}

/** @param {Page} page @param {HistoryLine} line */
function entry(page, line) {
  const { revision, status, change, redline } = line
  return html`<li><p><strong>${page.say`Revision ${revision || '–'}`}</strong> <span class="quiet">${page.say.term(status)}</span></p>
${change && html`<p dir="auto">${change}</p>`}<div class="sheet-facts"><dl>${dates(page, line)}</dl></div>${redline && changes(page, revision, redline)}</li>`
}

/** @param {Page} page @param {HistoryLine} line */
function dates({ say }, { from, writtenOn, writtenBy, filedOn, replacedOn, approvedBy }) {
  return [
    fact(say`Written`, when(say, writtenOn, writtenBy)),
    fact(say`Brought into git`, when(say, filedOn)),
    fact(say`Approved`, when(say, undefined, approvedBy)),
    fact(say`In force from`, when(say, from)),
    fact(say`Replaced on`, when(say, replacedOn)),
  ]
}

/** @param {import('./link.js').Say} say @param {string} [day] @param {readonly string[]} [people] */
function when(say, day, people = []) {
  const names = people.join(', ')
  if (day === undefined || names === '') return day === undefined ? names && say`by ${names}` : say.date(day)
  return say`${say.date(day)} by ${names}`
}

/** @param {string} label @param {string} said */
function fact(label, said) {
  return said !== '' && html`<div><dt>${label}</dt> <dd>${said}</dd></div> `
}

/** @param {Page} page @param {string} revision @param {NonNullable<HistoryLine['redline']>} redline */
function changes(page, revision, { before, path, missing }) {
  const { say } = page
  if (path)
    return html`<p><a class="changes-link" href="${addressOf(page, path)}">${say`What changed from revision ${before} to ${revision}`}</a></p>`
  if (!missing) return html``
  const why = missing.isOther
    ? say`What changed cannot be shown: what the repository holds as revision ${missing.revision} is not the text that was approved.`
    : say`What changed cannot be shown: the repository from which this was built does not hold the text of revision ${missing.revision}.`
  return html`<p class="quiet">${why}</p>`
}
