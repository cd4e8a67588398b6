import type { Qms } from '../../../core/model/qms.js'
import type { RowSelection } from '../../../core/model/row-selection.js'
import { rowsWhere } from '../../../core/model/rows-where.js'
import { cellText } from '../../../core/model/table.js'
import { isKeptElsewhere } from '../../../core/questions/used-types.js'
import { groupBy } from '../../../core/values/group-by.js'
import { markedDates } from '../../actions/due/due-dates.js'
import type { DueStage } from '../../actions/due/due-item.js'
import { dueItems } from '../../actions/due/due-items.js'
import { dueList } from '../../actions/reports/due-list.js'
import type { Status } from '../../approval/status.js'
import { statusInWords } from '../../approval/status-in-words.js'
import { statusList } from '../../review/reports/status-list.js'
import { decisionCounts } from '../decision-counts.js'
import { countRows, type StateCount, type TableOf } from '../state-count.js'
import { register } from './register.js'

/** @returns where the system stands, in figures, each with the rows that it counts */
export function stateCounts(qms: Qms, tableOf: TableOf): readonly StateCount[] {
  return [
    ...decisionCounts(qms, tableOf),
    ...documentCounts(qms, tableOf),
    ...dueCounts(qms, tableOf),
    ...openRecordCounts(qms, tableOf),
  ]
}

function documentCounts(qms: Qms, tableOf: TableOf): readonly StateCount[] {
  const documents = tableOf(statusList, {}).rows
  const byStatus = groupBy(documents, ({ status }) => (status ? cellText(status) : ''))
  const overdue = rowsWhere(statusList, { review: 'overdue' })
  return [
    ...[...byStatus].map(([status, { length }]): StateCount => {
      const label = status === 'no file' ? 'In force, without a file' : statusInWords(qms, status as Status)
      const rows = rowsWhere(statusList, { status })
      return { group: 'Documents', label, count: length, rows, tone: 'plain', isRecorded: true }
    }),
    {
      group: 'Documents',
      label: 'Reviews overdue',
      count: countRows(overdue, statusList, tableOf),
      rows: overdue,
      tone: 'bad',
      isRecorded: documents.some(({ review }) => review && review.kind !== 'none'),
    },
  ]
}

const STAGES: readonly (readonly [DueStage, label: string, tone: StateCount['tone']])[] = [
  ['long overdue', 'Long overdue', 'bad'],
  ['overdue', 'Overdue', 'bad'],
  ['due', 'Due today', 'due'],
  ['due soon', 'Due soon', 'due'],
]

function dueCounts(qms: Qms, tableOf: TableOf): readonly StateCount[] {
  const marked = markedDates(qms)
  const count = (rows: RowSelection) => ({ rows, count: countRows(rows, dueList, tableOf) })
  return [
    ...STAGES.map(([stage, label, tone]) => ({
      ...{ group: 'To do', label, tone, isRecorded: marked.length + dueItems(qms).length > 0 },
      ...count(rowsWhere(dueList, { stage })),
    })),
    {
      ...{ group: 'To do', label: 'Open actions', tone: 'plain' as const },
      isRecorded: marked.some(({ at }) => at.startsWith('/actions/')),
      ...count(rowsWhere(dueList, { kind: 'action' })),
    },
  ]
}

/** Of each type whose records stay open for a while. */
function openRecordCounts(qms: Qms, tableOf: TableOf): readonly StateCount[] {
  const types = [...qms.types.values()].filter(
    (type) => type.control === 'retained' && type.states.length > 1 && !isKeptElsewhere(qms, type),
  )
  return types.map(({ name, title }) => {
    const rows = rowsWhere(register, { open: 'yes' }, { type: name })
    const count = countRows(rows, register, tableOf)
    const isRecorded = tableOf(register, rows.given).rows.length > 0
    return { group: 'Open records', label: title, count, rows, tone: 'plain', isRecorded }
  })
}
