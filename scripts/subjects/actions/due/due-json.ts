import { defined } from '../../../core/values/defined.js'
import type { DueFormat } from './due-format.js'
import type { DueItem } from './due-item.js'

/** For programs. The form is documented in docs/reference/json.md; a change that breaks readers raises `version`. */
export const formatDueJson: DueFormat = ({ today, items }) =>
  `${JSON.stringify({ version: 1, today, items: items.map(toJson) }, null, 2)}\n`

function toJson({
  key,
  document,
  task,
  on,
  stage,
  daysLate,
  owner,
  responsible,
  escalation,
  how,
  command,
  clauses,
}: DueItem) {
  return {
    key,
    document: document.id,
    type: document.type,
    title: document.title,
    file: document.path,
    task,
    due: on,
    stage,
    daysLate,
    owner: owner ?? null,
    responsible: responsible.map(({ id }) => id),
    escalation: escalation.map(({ id }) => id),
    how,
    ...defined({ command }),
    clauses,
  }
}
