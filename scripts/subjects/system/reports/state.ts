import { defineReport } from '../../../core/model/report.js'
import { choiceCell, textCell } from '../../../core/model/table.js'
import { tabulate } from '../../../core/run/tabulate.js'
import { stateCounts } from './state-counts.js'

/** Where the system stands, in figures, each with the report that lists what it counts. */
export const stateReport = defineReport({
  id: 'state',
  title: 'State of the system',
  question: 'How many documents, dates and open records are there, and how far is each?',
  clauses: ['iso-9001-2015/9.1.3', 'iso-9001-2015/9.3.2'],
  parameters: [],
  uses: 'history',
  columns: () => [
    { id: 'group', label: 'group', kind: 'choice' },
    { id: 'figure', label: 'figure', kind: 'text' },
    { id: 'count', label: 'count', kind: 'number' },
    { id: 'rows', label: 'what it counts', kind: 'rows' },
  ],
  rows: (qms) =>
    stateCounts(qms, (report, given) => tabulate(report, qms, given).table)
      .filter(({ isRecorded }) => isRecorded)
      .map(({ group, label, count, rows }) => ({
        group: choiceCell(group),
        figure: textCell(label),
        count: { kind: 'number', value: count },
        rows: { kind: 'rows', rows },
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
        'Documents | Not approved | 1 | qms report status --where status=draft',
        'Documents | Reviews overdue | 1 | qms report status --where review=overdue',
        'To do | Long overdue | 0 | qms report due --where "stage=long overdue"',
        'To do | Overdue | 1 | qms report due --where stage=overdue',
        'To do | Due today | 0 | qms report due --where stage=due',
        'To do | Due soon | 0 | qms report due --where "stage=due soon"',
        'Open records | Nonconformity | 1 | qms report register type=nonconformity --where open=yes',
      ],
    },
  ],
})
