import type { ComputedColumn } from '../../../core/model/computed-column.js'
import { rowsWhere } from '../../../core/model/rows-where.js'
import { countCell } from '../../../core/model/table.js'
import { kindOfDue } from '../due/due-item.js'
import { dueItemsOf } from '../due/due-items-of.js'
import { dueList } from '../reports/due-list.js'

export const openActionsColumn: ComputedColumn = {
  id: 'open_actions',
  label: 'open actions',
  kind: 'number',
  description: 'How many of its actions are open.',
  cellOf(qms, document) {
    const open = dueItemsOf(qms, document).filter((item) => kindOfDue(item) === 'action')
    return countCell(open.length, rowsWhere(dueList, { document: document.id, kind: 'action' }))
  },
}
