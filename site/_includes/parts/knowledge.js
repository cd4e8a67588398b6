import { html } from '../html.js'
import { beginning } from './beginning.js'
import { time } from './date.js'
import { link } from './link.js'

/** @typedef {import('../../../scripts/site/views/knowledge.js').Knowledge} Knowledge */
/** @typedef {Knowledge['roles'][number]['people'][number]} KnowledgeOfPerson */

/** Who must know a document, and who has said so. @param {import('./link.js').Page} page @param {Knowledge} all */
export function knowledge(page, { roles, ...counts }) {
  if (roles.length === 0) return html``
  return html`<section><h2 id="Knowledge">${page.say`Who must know it`}</h2>
<p>${inShort(page, counts)}</p>
<ul class="knowledge">${roles.map(
    ({ role, people }) => html`<li><p class="role">${link(page, role)}</p>
${people.length > 0 && beginning(page, people, (some) => html`<ul>${some.map((one) => html`<li class="${one.acknowledged ? 'known' : 'unknown'}">${link(page, one.person)} <span class="quiet">${said(page, one)}</span></li>`)}</ul>`)}</li>`,
  )}</ul></section>`
}

/** @param {import('./link.js').Page} page @param {Pick<Knowledge, 'needed' | 'acknowledged' | 'revision'>} counts */
function inShort({ say }, { needed, acknowledged, revision }) {
  if (needed === 0) return say`These roles have no holder now.`
  return say`${acknowledged} of ${needed} {1:has|have} acknowledged revision ${revision}.`
}

/** @param {import('./link.js').Page} page @param {KnowledgeOfPerson} person */
function said(page, { acknowledged, earlier }) {
  const { say } = page
  if (acknowledged) return say`acknowledged on ${time(page, acknowledged)}`
  return earlier ? say`has acknowledged revision ${earlier} only` : say`not acknowledged yet`
}
