import { defineReport, type Report } from '../../../core/model/report.js'
import { dueItems } from '../due/due-items.js'
import { DUE_COLUMNS, type DueColumnId, dueTable } from '../due/due-table.js'

/** Everything that has a day by which it is to be done. `qms due` shows the same, as far ahead as it is told. */
export const dueList: Report<DueColumnId> = defineReport({
  id: 'due',
  title: 'What is due',
  question: 'What is to be done, by whom and by when?',
  clauses: ['iso-9001-2015/9.1.1', 'iso-9001-2015/10.2.1'],
  parameters: [],
  uses: 'history',
  columns: () => DUE_COLUMNS,
  rows: (qms) => dueTable(dueItems(qms)).rows,
  examples: [
    {
      name: 'A review that is overdue comes before one that is due later',
      files: {
        'qms-docs/procedures/QP-001.md':
          '---\nid: QP-001\ntype: procedure\ntitle: Purchasing\nrevision: 1\nowner: ada\nnext_review: 2027-05-01\n---\n',
        'qms-docs/procedures/QP-002.md':
          '---\nid: QP-002\ntype: procedure\ntitle: Batteries\nrevision: 3\nowner: ada\nnext_review: 2026-11-01\n---\n',
        'qms-docs/people.yml': 'people:\n  - { id: ada, name: Ada Example, from: 2020-01-01 }\n',
      },
      rows: [
        '2026-11-01 | overdue | review | Review the document | QP-002 | Batteries | procedure | Ada Example | Read it again, and record what you decide: keep, revise or retire. | QP-002/next_review',
        '2027-05-01 | later | review | Review the document | QP-001 | Purchasing | procedure | Ada Example | Read it again, and record what you decide: keep, revise or retire. | QP-001/next_review',
      ],
    },
  ],
})
