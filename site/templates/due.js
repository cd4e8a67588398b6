import { html } from './html.js'
import { layout } from './layout.js'
import { dueList } from './parts/due.js'
import { listTools } from './parts/list-tools.js'
import { reminders } from './parts/reminders.js'

/** @param {import('../../scripts/site/pages/due-page.js').DuePage} page @param {import('./layout.js').SiteContext} site */
export function due(page, site) {
  const count = page.stages.reduce((sum, { items }) => sum + items.length, 0)
  return layout(
    page,
    site,
    { kind: 'due', scripts: ['filters.js', 'list.js'], isHidden: true },
    html`<header class="title-block"><h1>${page.title}</h1>
<p class="lead">Reviews, actions and everything else that is to be done by a date. Reviews that are far off are in the <a href="documents.html">register of documents</a>.</p></header>
${page.lastChase && reminders(page.lastChase)}
${count === 0 ? html`<p class="empty">No day is recorded by which anything else is due.</p>` : listTools(count, { one: 'item', many: 'items', choices: ['Stage', 'Person', 'Role', 'Type', 'What'] })}
${page.stages.map(
  ({
    stage,
    items,
  }) => html`<section class="entry-group" data-group><h2 id="${stage.replace(' ', '-')}">${stage.charAt(0).toUpperCase()}${stage.slice(1)}</h2>
${dueList(page, items)}</section>
`,
)}`,
  )
}
