import { defineReport } from '../../../core/model/report.js'
import { rowsWhere } from '../../../core/model/rows-where.js'
import { choiceCell, countCell } from '../../../core/model/table.js'
import { exampleFiles } from '../../../core/run/example-files.js'
import { addDays, type CalendarDate } from '../../../core/values/date.js'
import { type DueItem, type DueKind, kindOfDue } from '../due/due-item.js'
import { dueItems } from '../due/due-items.js'
import { dueList } from './due-list.js'

/** Days from today; what is due within 7 days is due within 30, too. */
const AHEAD = [7, 30, 90]

const KINDS = [
  { id: 'reviews', label: 'reviews', kind: 'review' },
  { id: 'approvals', label: 'approvals', kind: 'approval' },
  { id: 'readings', label: 'readings', kind: 'acknowledgement' },
  { id: 'actions', label: 'actions', kind: 'action' },
  { id: 'other', label: 'other', kind: 'other' },
] as const satisfies readonly { id: string; label: string; kind: DueKind }[]

/** How much is due soon, so that it can be planned. */
export const dueAhead = defineReport({
  id: 'due-ahead',
  title: 'Due in 7, 30 and 90 days',
  question: 'How much is overdue, and how much is due within 7, 30 and 90 days?',
  clauses: ['iso-9001-2015/9.1.1', 'iso-9001-2015/6.2.2'],
  parameters: [],
  columns: () => [
    { id: 'within', label: 'within', kind: 'choice' },
    ...KINDS.map(({ id, label }) => ({ id, label, kind: 'number' as const })),
    { id: 'all', label: 'all', kind: 'number' },
  ],
  rows: (qms) => {
    const items = dueItems(qms)
    const overdue = { id: 'overdue', label: 'Overdue', span: `..${addDays(qms.today, -1)}` }
    const ahead = AHEAD.map((days) => ({
      id: `${days} days`,
      label: `${days} days`,
      span: `${qms.today}..${addDays(qms.today, days)}`,
    }))
    return [overdue, ...ahead].map(({ id, label, span }) => {
      const within = items.filter(({ on }) => liesIn(on, span))
      const countOf = (kind: DueKind) =>
        countCell(within.filter((item) => isOfKind(item, kind)).length, rowsWhere(dueList, { kind, due: span }))
      return {
        within: choiceCell(id, label),
        reviews: countOf('review'),
        approvals: countOf('approval'),
        readings: countOf('acknowledgement'),
        actions: countOf('action'),
        other: countOf('other'),
        all: countCell(within.length, rowsWhere(dueList, { due: span })),
      }
    })
  },
  examples: [
    {
      name: 'Two actions and a closing date',
      files: exampleFiles('corrective-action', {
        'CA-2026-001':
          'opened: 2026-10-01\ndue: 2027-02-20\nactions: [{ what: A, due: 2026-11-21 }, { what: B, due: 2026-11-29 }]',
      }),
      rows: [
        'overdue | 0 | 0 | 0 | 1 | 0 | 1',
        '7 days | 0 | 0 | 0 | 1 | 0 | 1',
        '30 days | 0 | 0 | 0 | 1 | 0 | 1',
        '90 days | 0 | 0 | 0 | 1 | 1 | 2',
      ],
    },
  ],
})

function liesIn(on: CalendarDate, span: string): boolean {
  const [from = '', to = ''] = span.split('..')
  return on >= from && on <= to
}

const isOfKind = (item: DueItem, kind: DueKind) => kindOfDue(item) === kind
