import type { Qms } from '../../../core/model/qms.js'
import { defineReport } from '../../../core/model/report.js'
import { type RowSelection, rowsWhere, selectionInWords } from '../../../core/model/row-selection.js'
import { cellText, textCell } from '../../../core/model/table.js'
import { groupBy } from '../../../core/values/group-by.js'
import type { DueStage } from '../../actions/due/due-item.js'
import { dueItems } from '../../actions/due/due-items.js'
import { dueList } from '../../actions/reports/due-list.js'
import { isClosed } from '../../documents/is-closed.js'
import { recordState } from '../../documents/record-state.js'
import { register } from '../../documents/reports/register.js'
import { statusList } from '../../review/reports/status-list.js'

/** A figure of the state of the system, and the rows that it counts. */
interface CountedRows {
  readonly group: string
  readonly figure: string
  readonly count: number
  readonly rows: RowSelection
}

const STAGES: readonly DueStage[] = ['long overdue', 'overdue', 'due', 'due soon']

/** Where the system stands, in figures, each with the report that lists what it counts. */
export const stateReport = defineReport({
  id: 'state',
  title: 'State of the system',
  question: 'How many documents, dates and open records are there, and how far is each?',
  clauses: ['iso-9001-2015/9.1.3', 'iso-9001-2015/9.3.2'],
  parameters: [],
  columns: () => [
    { id: 'group', label: 'group', kind: 'text' },
    { id: 'figure', label: 'figure', kind: 'text' },
    { id: 'count', label: 'count', kind: 'number' },
    { id: 'rows', label: 'what it counts', kind: 'text' },
  ],
  rows: (qms) =>
    [...documentFigures(qms), ...dueFigures(qms), ...openRecordFigures(qms)].map(({ group, figure, count, rows }) => ({
      group: textCell(group),
      figure: textCell(figure),
      count: { kind: 'number', value: count },
      rows: textCell(selectionInWords(rows)),
    })),
  examples: [
    {
      name: 'A draft whose review is overdue, and a nonconformity that is open',
      files: {
        'qms-docs/procedures/QP-002.md':
          '---\nid: QP-002\ntype: procedure\ntitle: Handling of batteries\nrevision: 3\nowner: ada\nnext_review: 2026-11-01\n---\n',
        'qms-docs/records/nonconformities/NC-2026-001.md':
          '---\nid: NC-2026-001\ntype: nonconformity\ntitle: Wrong label\ndetected: 2026-11-20\ndue: 2027-03-01\n---\n',
      },
      rows: [
        'Documents | draft | 1 | qms report status --where status=draft',
        'Documents | review overdue | 1 | qms report status --where review=overdue',
        'To do | long overdue | 0 | qms report due --where "stage=long overdue"',
        'To do | overdue | 1 | qms report due --where stage=overdue',
        'To do | due | 0 | qms report due --where stage=due',
        'To do | due soon | 0 | qms report due --where "stage=due soon"',
        'Open records | Nonconformity, open | 1 | qms report register type=nonconformity --where state=open',
      ],
    },
  ],
})

function documentFigures(qms: Qms): readonly CountedRows[] {
  const documents = statusList.rows(qms, {})
  const overdue = documents.filter(({ review }) => cellText(review) === 'overdue')
  const figure = (name: string, count: number, rows: RowSelection) => ({
    group: 'Documents',
    figure: name,
    count,
    rows,
  })
  return [
    ...[...groupBy(documents, ({ status }) => cellText(status))].map(([status, { length }]) =>
      figure(status, length, rowsWhere(statusList, { status })),
    ),
    figure('review overdue', overdue.length, rowsWhere(statusList, { review: 'overdue' })),
  ]
}

function dueFigures(qms: Qms): readonly CountedRows[] {
  return STAGES.map((stage) => ({
    group: 'To do',
    figure: stage,
    count: dueItems(qms).filter((item) => item.stage === stage).length,
    rows: rowsWhere(dueList, { stage }),
  }))
}

/** By type and state; what is closed is not counted. */
function openRecordFigures(qms: Qms): readonly CountedRows[] {
  const open = qms.documents.filter((one) => qms.typeOf(one)?.control === 'retained' && !isClosed(qms, one))
  const byType = groupBy(open, ({ type }) => type)
  return [...qms.types.values()].flatMap(({ name, title }) => {
    const byState = groupBy(byType.get(name) ?? [], (record) => recordState(qms, record) ?? '')
    return [...byState].map(([state, { length }]) => ({
      group: 'Open records',
      figure: `${title}, ${state === '' ? 'no state yet' : state}`,
      count: length,
      rows: rowsWhere(register, { state }, { type: name }),
    }))
  })
}
