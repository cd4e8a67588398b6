import type { ComputedColumn } from '../../../core/model/computed-column.js'
import { dateCell } from '../../../core/model/table.js'
import { dueItemsOf } from '../due/due-items-of.js'

export const nextDueColumn: ComputedColumn = {
  id: 'next_due',
  label: 'next due',
  kind: 'date',
  description: 'The earliest day by which something in it is to be done.',
  cellOf: (qms, document) => dateCell(dueItemsOf(qms, document)[0]?.on),
}
