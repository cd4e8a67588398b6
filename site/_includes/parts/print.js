import { dateInWords } from '#words/date-in-words.js'
import { html } from '../html.js'

const STYLE = 'font:7.5pt/1.4 sans-serif;color:#444;white-space:pre-line;'

/** @typedef {import('../../pages/document.11ty.js').DocumentPage} DocumentPage */
/** @typedef {import('../../../scripts/site/views/paper-check.js').PaperCheck} PaperCheck */

/**
 * What the margins of each printed page say. The code at the foot leads to the page that tells whether a copy is current.
 *
 * @param {DocumentPage} page
 * @param {import('../layouts/page.11ty.js').SiteContext} site
 * @returns {string} a style sheet
 */
export function printMargins({ id, title, control, statusLabel, retiresOn, restricted, paper, notices }, site) {
  const uncontrolled = isUnconfirmed({ notices }) ? `${UNCONFIRMED} ${UNCONTROLLED}` : UNCONTROLLED
  const begin = control.inForceSince ? `in force since ${dateInWords(control.inForceSince)}` : statusLabel.toLowerCase()
  const since = retiresOn ? `${begin}, retired from ${dateInWords(retiresOn)}` : begin
  const revision = `${id} · Revision ${control.revision || '–'} · ${since}`
  return `@page{${[
    paper ? 'margin-bottom:32mm;' : '',
    box('top-left', quoted(site.organization)),
    box('top-center', quoted(restricted?.toUpperCase() ?? '')),
    box('top-right', quoted(shortened(`${id} ${title}`))),
    box(
      'bottom-left',
      `${quoted(revision)} "\\a " ${quoted(uncontrolled)} ${quoted(` · as of ${dateInWords(site.today)}`)}`,
    ),
    paper ? box('bottom-right', `${PAGE} "\\a Is this copy current?\\a " ${image(paper)}`) : box('bottom-right', PAGE),
  ].join('')}}`
}

/** The same of a page that is printed as it is. @param {string} title @param {import('../layouts/page.11ty.js').SiteContext} site @param {string} [restricted] */
export function sheetMargins(title, site, restricted = '') {
  return `@page{${[
    box('top-left', quoted(site.organization)),
    box('top-center', quoted(restricted.toUpperCase())),
    box('top-right', quoted(shortened(title))),
    box('bottom-left', `${quoted(UNCONTROLLED)} ${quoted(` · as of ${dateInWords(site.today)}`)}`),
    box('bottom-right', PAGE),
  ].join('')}}`
}

/** There is room for a line in the margin. @param {string} title */
function shortened(title) {
  const letters = [...title]
  return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS).join('')} …` : title
}

const MOST_LETTERS = 70

/** @param {string} place @param {string} content */
function box(place, content) {
  return `@${place}{${STYLE}content:${content}}`
}

const UNCONFIRMED = 'Approval not confirmed: ask the owner before use.'
const UNCONTROLLED = 'Uncontrolled when printed'
const PAGE = '"Page " counter(page) " of " counter(pages)'

/** Two centimetres of squares and the margin around them. @param {PaperCheck} paper */
function image({ code: { size, path } }) {
  const width = Math.ceil((80 * size) / (size - 8))
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${width}' viewBox='0 0 ${size} ${size}'><rect fill='white' width='${size}' height='${size}'/><path shape-rendering='crispEdges' d='${path}'/></svg>`
  return `url("data:image/svg+xml,${svg.replace(/[<>]/g, encodeURIComponent)}")`
}

/** For browsers that leave margins empty, and for readers without a telephone. @param {DocumentPage} page */
export function paperNote({ paper, notices }) {
  return html`<p class="paper-note">${isUnconfirmed({ notices }) && `${UNCONFIRMED} `}Uncontrolled when printed.${paper && html` Is this copy current? <span>${paper.address}</span>`}</p>`
}

/** @param {Pick<DocumentPage, 'notices'>} page */
function isUnconfirmed({ notices }) {
  return notices.some(({ kind }) => kind === 'unconfirmed')
}

/** @param {DocumentPage} page */
export function watermark({ shownAs }) {
  if (shownAs !== 'draft' && shownAs !== 'retired') return html``
  return html`<div class="watermark" data-mark="${shownAs}" aria-hidden="true"></div>`
}

/** A string of CSS. All but the plainest characters are written as numbers, so that no text can end it. @param {string} text */
function quoted(text) {
  return `"${text.replace(/[^A-Za-z0-9 .,-]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`
}
