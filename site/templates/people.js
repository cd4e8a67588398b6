import { html } from './html.js'
import { layout } from './layout.js'
import { time } from './parts/date.js'
import { commas, documentLink, link } from './parts/link.js'

/** @typedef {import('../../scripts/publish/pages/people-page.js').PeoplePage} PeoplePage */
/** @typedef {import('./parts/link.js').DocumentLink} DocumentLink */

/** @param {PeoplePage} page @param {import('./layout.js').SiteContext} site */
export function people(page, site) {
  return layout(
    page,
    site,
    { kind: 'people' },
    html`<header class="title-block"><h1>${page.title}</h1>
<p class="lead">Who keeps which documents, and who must know them.</p></header>
<h2 id="Roles">Roles</h2>
<div class="people-list">${page.roles.map(
      ({ id, name, holders, owns, mustKnow }) => html`<section id="role-${id}"><h3>${link(page, name)}</h3>
<p class="quiet">${holders.length > 0 ? html`Held by ${commas(holders.map((holder) => link(page, holder)))}` : 'Held by nobody'}</p>
${documents(page, 'Keeps', owns)}${documents(page, 'Must know', mustKnow)}</section>
`,
    )}</div>
<h2 id="People">People</h2>
<div class="people-list">${page.people.map(
      ({ id, name, roles, owns, mustKnow }) => html`<section id="person-${id}"><h3 dir="auto">${name}</h3>
<p class="quiet">${roles.length > 0 ? commas(roles.map((role) => link(page, role))) : 'Holds no role'}</p>
${documents(page, 'Keeps', owns)}
${
  mustKnow.length > 0 &&
  html`<details><summary>Must know ${mustKnow.length}</summary><ul class="plain">${mustKnow.map(
    ({ document, acknowledged }) =>
      html`<li>${documentLink(page, document)} <span class="quiet">${acknowledged ? html`acknowledged on ${time(acknowledged)}` : 'not acknowledged yet'}</span></li>`,
  )}</ul></details>`
}</section>
`,
    )}</div>`,
  )
}

/** @param {PeoplePage} page @param {string} title @param {readonly DocumentLink[]} all */
function documents(page, title, all) {
  if (all.length === 0) return html``
  return html`<details><summary>${title} ${all.length}</summary><ul class="plain">${all.map((one) => html`<li>${documentLink(page, one)}</li>`)}</ul></details>`
}
