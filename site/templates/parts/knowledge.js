import { html } from '../html.js'
import { time } from './date.js'
import { link } from './link.js'

/** @typedef {import('../../../scripts/publish/parts/who-must-know.js').KnowledgeOf} KnowledgeOf */

/** Who must know a document, and who has said so. @param {import('./link.js').Page} page @param {readonly KnowledgeOf[]} roles */
export function knowledge(page, roles) {
  if (roles.length === 0) return html``
  return html`<section><h2 id="Knowledge">Who must know it</h2>
<ul class="knowledge">${roles.map(
    ({ role, people }) => html`<li><p class="role">${link(page, role)}</p>
<ul>${people.map(({ person, acknowledged, earlier }) => html`<li class="${acknowledged ? 'known' : 'unknown'}">${link(page, person)} <span class="quiet">${acknowledged ? html`acknowledged on ${time(acknowledged)}` : earlier ? `has acknowledged revision ${earlier} only` : 'not acknowledged yet'}</span></li>`)}</ul></li>`,
  )}</ul></section>`
}
