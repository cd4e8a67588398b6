import type { ComputedColumn } from '../../../core/model/computed-column.js'
import { amountCell, NO_CELL } from '../../../core/model/table.js'
import { daysBetween, earlierDay } from '../../../core/values/date.js'
import { caseOf } from '../cases/case.js'

export const daysOpenColumn: ComputedColumn = {
  id: 'days_open',
  label: 'days open',
  kind: 'number',
  description:
    'Calendar days from the day on which a record was opened until it was closed or given up, or until today.',
  cellOf(qms, document) {
    const record = caseOf(qms, document)
    if (!record || record.opened > qms.today) return NO_CELL
    const until = earlierDay(record.closed ?? record.cancelled ?? qms.today, qms.today)
    return amountCell(daysBetween(record.opened, until))
  },
}
