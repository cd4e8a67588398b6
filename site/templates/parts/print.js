import { dateInWords } from '#model/date-in-words.js'
import { html } from '../html.js'

const STYLE = 'font:7.5pt/1.4 sans-serif;color:#444;white-space:pre-line;'

/**
 * What the margins of each printed page say.
 *
 * @param {import('../../../scripts/publish/pages/document-page.js').DocumentPage} page
 * @param {import('../layout.js').SiteContext} site
 * @returns {string} a style sheet
 */
export function printMargins({ id, title, control, state }, site) {
  const since = control.inForceSince ? `in force since ${dateInWords(control.inForceSince)}` : state.toLowerCase()
  const box = (/** @type {string} */ place, /** @type {string} */ content) => `@${place}{${STYLE}content:${content}}`
  return `@page{${[
    box('top-left', quoted(site.organization)),
    box('top-right', quoted(`${id} ${title}`)),
    box(
      'bottom-left',
      `${quoted(`${id} · Revision ${control.revision || '–'} · ${since}`)} "\\a " ${quoted(`Uncontrolled when printed · as of ${dateInWords(site.today)}`)}`,
    ),
    box('bottom-right', '"Page " counter(page) " of " counter(pages)'),
  ].join('')}}`
}

/** @param {import('../../../scripts/publish/pages/document-page.js').DocumentPage} page */
export function watermark({ standing }) {
  if (standing !== 'draft' && standing !== 'retired') return html``
  return html`<div class="watermark" data-mark="${standing}" aria-hidden="true"></div>`
}

/** A string of CSS. All but the plainest characters are written as numbers, so that no text can end it. @param {string} text */
function quoted(text) {
  return `"${text.replace(/[^A-Za-z0-9 .,-]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`
}
