import { addressOf } from '../addresses.js'
import { html } from '../html.js'
import { inOwnDirection, ownDirection } from './own-direction.js'

/** @typedef {import('../../../scripts/site/views/way.js').Way} Way */
/** @typedef {import('../../../scripts/site/shown/links/site-link.js').SiteLink} SiteLink */
/** @typedef {import('../../../scripts/site/views/process-tree.js').ListedProcess} ListedProcess */
/** @typedef {import('../../../scripts/site/views/process-contents.js').ProcessContents} ProcessContents */
/** @typedef {import('./link.js').Page} Page */

/** The parts of the manual; that of the page is marked. @param {Page} page @param {readonly SiteLink[]} links @param {Way | undefined} way */
export function mainMenu(page, links, way) {
  return html`<nav class="menu" aria-label="${page.say`Main`}">
${links.map(
  (
    one,
  ) => html`<a href="${addressOf(page, one.path ?? '')}"${mark(page, one, one.path === way?.trail[0]?.path)}>${one.text}</a>
`,
)}</nav>`
}

/** What leads here from the top. @param {Page} page @param {Way | undefined} way */
export function trail(page, way) {
  if (!way || way.trail.length === 0) return ''
  return html`<nav class="trail" aria-label="${page.say`Where you are`}"><ol>${way.trail.map((one) => html`<li><a href="${addressOf(page, one.path ?? '')}"${ownDirection(one.text)}>${named(one)}</a></li>`)}</ol></nav>
`
}

/** The processes, and what the one of this page works with. @param {Page} page @param {readonly ListedProcess[]} processes @param {Way | undefined} way */
export function besideMenu(page, processes, way) {
  const [, register] = way?.trail ?? []
  if (processes.length === 0) return ''
  return html`<nav class="beside" aria-label="${page.say`Processes`}">
<a class="beside-title" href="${addressOf(page, 'processes.html')}">${page.say`Processes`}</a>
<ul>${processes.map(
    (
      one,
    ) => html`<li${one.depth > 0 && html` class="depth-${Math.min(one.depth, 3)}"`}>${besideLink(page, one, undefined)}${one.id === way?.process?.id && groups(page, one, way.process, register)}</li>
`,
  )}</ul></nav>`
}

/** @param {Page} page @param {ListedProcess} listed @param {ProcessContents} contents @param {SiteLink | undefined} register */
function groups(page, listed, contents, register) {
  return html`<div class="beside-process">${contents.groups.map(
    ({
      title,
      links,
      more,
    }) => html`<p>${title}</p><ul>${links.map((one) => html`<li>${besideLink(page, one, register)}</li>`)}${more > 0 && html`<li><a href="${addressOf(page, `${listed.path}#Related`)}">${page.say`${more} more`}</a></li>`}</ul>
`,
  )}</div>`
}

/** @param {Page} page @param {SiteLink} one @param {SiteLink | undefined} register */
function besideLink(page, one, register) {
  return html`<a href="${addressOf(page, one.path ?? '')}"${mark(page, one, one.path === register?.path)}${ownDirection(one.text)}>${one.text}</a>`
}

/** Those before and after it, among its like. @param {Page} page @param {Way | undefined} way */
export function neighbours(page, way) {
  const { previous, next } = way ?? {}
  if (!previous && !next) return ''
  return html`<nav class="neighbours" aria-label="${page.say`Before and after`}">${
    previous &&
    html`<a rel="prev" href="${addressOf(page, previous.path ?? '')}"><span class="quiet">${page.say`Previous`}</span> ${named(previous)}</a>`
  }${next && html`<a rel="next" href="${addressOf(page, next.path ?? '')}"><span class="quiet">${page.say`Next`}</span> ${named(next)}</a>`}</nav>
`
}

/** @param {SiteLink} one */
function named({ id, text }) {
  return id && /\d/.test(id) ? html`<span class="id">${id}</span> ${inOwnDirection(text)}` : text
}

/** Marks the page itself, and what holds it. @param {Page} page @param {SiteLink} one @param {boolean} holdsPage */
function mark(page, { path }, holdsPage) {
  if (path === page.path) return html` aria-current="page"`
  return holdsPage && html` aria-current="true"`
}
