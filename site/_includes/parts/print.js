import { html } from '../html.js'

/** @typedef {import('./link.js').Say} Say */
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
  const { say } = site
  const begin = control.inForceSince ? say`in force since ${say.date(control.inForceSince)}` : say.term(statusLabel)
  const since = retiresOn ? `${begin}, ${say`retired from ${say.date(retiresOn)}`}` : begin
  const revision = `${id} · ${say`Revision ${control.revision || '–'}`} · ${since}`
  const uncontrolled = `${isUnconfirmed({ notices }) ? `${unconfirmed(say)} ` : ''}${say`Uncontrolled when printed`}`
  return `@page{${[
    paper ? 'margin-bottom:32mm;' : '',
    box('top-left', quoted(site.organization)),
    box('top-center', quoted(restricted?.toUpperCase() ?? '')),
    box('top-right', quoted(shortened(`${id} ${title}`))),
    box(
      'bottom-left',
      `${quoted(revision)} "\\a " ${quoted(uncontrolled)} ${quoted(` · ${say`as of ${say.date(site.today)}`}`)}`,
    ),
    paper
      ? box('bottom-right', `${sheet(say)} "\\a " ${quoted(say`Is this copy current?`)} "\\a " ${image(paper)}`)
      : box('bottom-right', sheet(say)),
  ].join('')}}`
}

/** The same of a page that is printed as it is. @param {string} title @param {import('../layouts/page.11ty.js').SiteContext} site @param {string} [restricted] */
export function sheetMargins(title, site, restricted = '') {
  const { say } = site
  return `@page{${[
    box('top-left', quoted(site.organization)),
    box('top-center', quoted(restricted.toUpperCase())),
    box('top-right', quoted(shortened(title))),
    box(
      'bottom-left',
      `${quoted(say`Uncontrolled when printed`)} ${quoted(` · ${say`as of ${say.date(site.today)}`}`)}`,
    ),
    box('bottom-right', sheet(say)),
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
  return `@${place}{content:${content}}`
}

/** @param {Say} say */
const unconfirmed = (say) => say`Approval not confirmed: ask the owner before use.`

/** The number of the sheet, which the browser counts. @param {Say} say */
function sheet(say) {
  return say`Page ${{ counter: 'page' }} of ${{ counter: 'pages' }}`
    .map((one) =>
      typeof one === 'string' ? quoted(one) : `counter(${/** @type {{ counter: string }} */ (one).counter})`,
    )
    .join(' ')
}

/** Two centimetres of squares and the margin around them. @param {PaperCheck} paper */
function image({ code: { size, path } }) {
  const width = Math.ceil((80 * size) / (size - 8))
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${width}' viewBox='0 -.5 ${size} ${size}'><rect fill='white' y='-.5' width='${size}' height='${size}'/><path shape-rendering='crispEdges' stroke='black' d='${path}'/></svg>`
  return `url("data:image/svg+xml,${svg.replace(/[<>]/g, encodeURIComponent)}")`
}

/** For browsers that leave margins empty, and for readers without a telephone. @param {DocumentPage} page */
export function paperNote({ say, paper, notices }) {
  return html`<p class="paper-note">${isUnconfirmed({ notices }) && `${unconfirmed(say)} `}${say`Uncontrolled when printed`}.${paper && html` ${say`Is this copy current?`} <span>${paper.address}</span>`}</p>`
}

/** @param {Pick<DocumentPage, 'notices'>} page */
function isUnconfirmed({ notices }) {
  return notices.some(({ kind }) => kind === 'unconfirmed')
}

/** @param {DocumentPage} page */
export function watermark({ say, shownAs }) {
  if (shownAs !== 'draft' && shownAs !== 'retired') return html``
  return html`<div class="watermark" data-mark="${shownAs === 'draft' ? say`draft` : say`retired`}" aria-hidden="true"></div>`
}

/** A string of CSS. All but the plainest characters are written as numbers, so that no text can end it. @param {string} text */
function quoted(text) {
  return `"${text.replace(/[^A-Za-z0-9 .,-]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`
}
