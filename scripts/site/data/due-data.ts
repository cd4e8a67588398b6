import { defined } from '../../core/values/defined.js'
import { type DueView, dueViews } from '../views/due-view.js'
import type { BuildData } from './build-data.js'
import { named } from './references.js'

export const dueData: BuildData = ({ publication, pages }) =>
  pages.due.map(() => ({ path: 'api/due.json', value: { items: dueViews(publication).map(itemOf) } }))

function itemOf({ key, document, what, task, on, stage, daysLate, owner, people, how, command }: DueView) {
  return {
    key,
    // A first text that is not in force yet has no page.
    document: { id: document.id, title: document.text, ...defined({ page: document.path }) },
    what,
    task,
    due: on,
    stage,
    daysLate,
    ...(owner && { owner: named(owner) }),
    responsible: people.map(named),
    how,
    ...defined({ command }),
  }
}
