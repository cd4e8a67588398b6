import { html } from '../_includes/html.js'
import { onePageEach } from '../_includes/one-page-each.js'
import { asOf } from '../_includes/parts/as-of.js'
import { dueList, stagesIn } from '../_includes/parts/due.js'
import { listTools } from '../_includes/parts/list-tools.js'
import { reminders } from '../_includes/parts/reminders.js'
import { searched } from '../_includes/parts/searched.js'

/** @typedef {{ readonly due: import('../../scripts/site/body/body.js').Rendered<import('../../scripts/site/pages/due-page.js').DuePage>, readonly site: import('../_includes/layouts/page.11ty.js').SiteContext }} Data */

export const data = onePageEach('due', { scripts: ['list.js'], isHidden: true })

/** @param {Data} data */
export function render({ due: page, site }) {
  const { say } = page
  const count = page.stages.reduce((sum, { items }) => sum + items.length, 0)
  return html`<header class="title-block"${searched({ kind: 'page', title: page.title, keywords: say`overdue, deadlines, to do, open actions, reviews due`.split(', ') })}><h1>${page.title}</h1>
<p class="lead">${say`Reviews, actions and everything else that is to be done by a date. Reviews that are far off are in the ${html`<a href="documents.html">${say`register of documents`}</a>`}.`}</p>
${asOf(site)}</header>
${page.lastChase && reminders(page, page.lastChase)}
${count === 0 ? html`<p class="empty">${say`No day is recorded by which anything else is due.`}</p>` : listTools(say`${count} {0:item|items}`, { choices: { stage: say`Stage`, person: say`Person`, role: say`Role`, type: say`Type`, kind: say`What` } })}
${page.stages.map(
  ({
    stage,
    items,
  }) => html`<section class="entry-group" data-group><h2 id="${stage.replace(' ', '-')}">${stagesIn(say)[stage]}</h2>
${dueList(page, items)}</section>
`,
)}`
}
