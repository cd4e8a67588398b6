import { dateInWords } from '#words/date-in-words.js'
import { addressOf } from '../addresses.js'
import { html } from '../html.js'

/** @typedef {import('../../../scripts/site/views/history-lines.js').HistoryLine} HistoryLine */
/** @typedef {import('./link.js').Page} Page */

/** The revisions of a document, the newest first. @param {Page} page @param {readonly HistoryLine[]} lines */
export function history(page, lines) {
  if (lines.length === 0) return html``
  return html`<section><h2 id="History">Revision history</h2>
<ol class="history">${lines.map((one) => entry(page, one))}</ol></section>`
}

/** @param {Page} page @param {HistoryLine} line */
function entry(page, line) {
  const { revision, status, change, redline } = line
  return html`<li><p><strong>Revision ${revision || '–'}</strong> <span class="quiet">${status}</span></p>
${change && html`<p dir="auto">${change}</p>`}<div class="sheet-facts"><dl>${dates(line)}</dl></div>${redline && changes(page, revision, redline)}</li>`
}

/** @param {HistoryLine} line */
function dates({ from, writtenOn, writtenBy, filedOn, replacedOn, approvedBy }) {
  return [
    fact('Written', writtenOn, writtenBy),
    fact('Brought into git', filedOn),
    fact('Approved', undefined, approvedBy),
    fact('In force from', from),
    fact('Replaced on', replacedOn),
  ]
}

/** @param {string} label @param {string} [day] @param {readonly string[]} [people] */
function fact(label, day, people = []) {
  const by = people.length > 0 && `by ${people.join(', ')}`
  const said = [day && dateInWords(day), by].filter(Boolean).join(' ')
  return said !== '' && html`<div><dt>${label}</dt> <dd>${said}</dd></div> `
}

/** @param {Page} page @param {string} revision @param {NonNullable<HistoryLine['redline']>} redline */
function changes(page, revision, { before, path, missing }) {
  if (path)
    return html`<p><a class="changes-link" href="${addressOf(page, path)}">What changed from revision ${before} to ${revision}</a></p>`
  if (!missing) return html``
  const why = missing.isOther
    ? `what the repository holds as revision ${missing.revision} is not the text that was approved`
    : `the repository from which this was built does not hold the text of revision ${missing.revision}`
  return html`<p class="quiet">What changed cannot be shown: ${why}.</p>`
}
