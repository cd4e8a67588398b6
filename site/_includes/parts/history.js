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
function entry(page, { revision, status, from, writtenOn, writtenBy, approvedBy, change, redline }) {
  const facts = [
    writtenOn && `Written ${dateInWords(writtenOn)}${writtenBy.length > 0 ? ` by ${writtenBy.join(', ')}` : ''}`,
    approvedBy.length > 0 && `approved by ${approvedBy.join(', ')}`,
  ].filter(Boolean)
  return html`<li><p><strong>Revision ${revision || '–'}</strong> <span class="quiet">${status}${from && html`, from ${dateInWords(from)}`}</span></p>
${change && html`<p dir="auto">${change}</p>`}${facts.length > 0 && html`<p class="quiet">${facts.join(', ')}</p>`}${redline && changes(page, revision, redline)}</li>`
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
