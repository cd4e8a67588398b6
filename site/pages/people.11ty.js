import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { asOf } from '../_includes/parts/as-of.js'
import { badge } from '../_includes/parts/badge.js'
import { commas, link } from '../_includes/parts/link.js'
import { searched } from '../_includes/parts/searched.js'

/** @typedef {import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/people-page.js').PeoplePage>} PeoplePage */
/** @typedef {{ readonly people: PeoplePage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('people')

/** @param {Data} data */
export function render({ people: page, site }) {
  const { say } = page
  return html`<header class="title-block"${searched({ kind: 'page', title: page.title, keywords: say`team, staff, employees, organization chart, responsibilities`.split(', ') })}><h1>${page.title}</h1>
<p class="lead">${page.showsPeople ? say`Who keeps what, who must know what, and what waits for whom.` : say`Which documents each role keeps and must know.`}</p>
${asOf(site)}</header>
${page.roles.length > 0 && html`<h2 id="Roles">${say`Roles`}</h2><ul class="cards">${page.roles.map((one) => role(page, one))}</ul>`}
${page.people.length > 0 && html`<h2 id="People">${say`People`}</h2><ul class="cards">${page.people.map((one) => person(page, one))}</ul>`}`
}

/** @param {PeoplePage} page @param {PeoplePage['roles'][number]} one */
function role(page, { role, holders, keeps, requiredReading }) {
  const { say } = page
  const held = holders.length > 0 ? holders.map(({ text }) => text).join(', ') : say`No holder`
  const counts = [keeps > 0 && say`keeps ${keeps}`, requiredReading > 0 && say`must know ${requiredReading}`]
    .filter(Boolean)
    .join(', ')
  return html`<li>${link(page, role)}${page.showsPeople && html`<p dir="auto">${held}</p>`}<p>${counts}</p></li>
`
}

/** @param {PeoplePage} page @param {PeoplePage['people'][number]} one */
function person(page, { person, roles, unknown, overdue }) {
  return html`<li>${link(page, person)}${overdue > 0 && badge('overdue', page.say`${overdue} overdue`)}${unknown > 0 && badge('due', page.say`${unknown} to read`)}<p>${roles.length > 0 ? commas(roles.map(({ text }) => text)) : page.say`Holds no role`}</p></li>
`
}
