import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { dueList } from '../_includes/parts/due.js'
import { listTools } from '../_includes/parts/list-tools.js'
import { reminders } from '../_includes/parts/reminders.js'
import { searched } from '../_includes/parts/searched.js'

/** @typedef {{ readonly due: import('../../scripts/site/pages/due-page.js').DuePage, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('due', { scripts: ['list.js'], isHidden: true })

/** @param {Data} data */
export function render({ due: page }) {
  const count = page.stages.reduce((sum, { items }) => sum + items.length, 0)
  return html`<header class="title-block"${searched({ kind: 'page', title: page.title, keywords: ['overdue', 'deadlines', 'to do', 'open actions', 'reviews due'] })}><h1>${page.title}</h1>
<p class="lead">Reviews, actions and everything else that is to be done by a date. Reviews that are far off are in the <a href="documents.html">register of documents</a>.</p></header>
${page.lastChase && reminders(page.lastChase)}
${count === 0 ? html`<p class="empty">No day is recorded by which anything else is due.</p>` : listTools(count, { one: 'item', many: 'items', choices: { stage: 'Stage', person: 'Person', role: 'Role', type: 'Type', kind: 'What' } })}
${page.stages.map(
  ({
    stage,
    items,
  }) => html`<section class="entry-group" data-group><h2 id="${stage.replace(' ', '-')}">${stage.charAt(0).toUpperCase()}${stage.slice(1)}</h2>
${dueList(page, items)}</section>
`,
)}`
}
