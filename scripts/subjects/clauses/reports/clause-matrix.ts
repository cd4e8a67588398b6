import { defineReport } from '../../../core/model/report.js'
import { type Cell, choiceCell, documentCell, listCell, textCell } from '../../../core/model/table.js'
import { EXAMPLE_PEOPLE, exampleApproval, exampleText } from '../../../core/run/example-text.js'
import { typeCell } from '../../documents/type-cell.js'
import { answeredClauses } from '../answered-clauses.js'

const STANDARD =
  'id: example\nname: Example 1:2020\ntitle: Example\nstatus: published\nclauses:\n  - { clause: "8", title: Operation }\n  - { clause: "8.4", title: Buy, information: [maintain] }\n  - { clause: "8.5", title: Make, information: [maintain, retain] }\n  - { clause: "8.6", title: Deliver, information: [retain] }\n'
const text = exampleText({ clauses: '["8.4"]' })

/** Clause by clause: what answers it. The manual has a page of it for each standard. */
export const clauseMatrix = defineReport({
  id: 'clause-matrix',
  title: 'Clause matrix',
  question: 'Which documents and records answer each clause, and where is a gap?',
  clauses: ['iso-9001-2015/4.4.2', 'iso-9001-2015/7.5.1'],
  parameters: [],
  columns: () => [
    { id: 'clause', label: 'clause', kind: 'clause' },
    { id: 'title', label: 'title', kind: 'text' },
    { id: 'asks', label: 'asks for', kind: 'list' },
    { id: 'answer', label: 'answer', kind: 'choice' },
    { id: 'documents', label: 'documents', kind: 'list' },
    { id: 'records', label: 'records', kind: 'list' },
    { id: 'reason', label: 'why', kind: 'text' },
  ],
  rows: (qms) =>
    answeredClauses(qms).map(({ full, clause, answer, label, reason, bindings }) => ({
      clause: { kind: 'clause', clause: full },
      title: textCell(clause.title),
      asks: listCell(clause.information.map(askedCell)),
      answer: choiceCell(answer, label),
      documents: listCell(bindings.documents.map(({ id }) => documentCell(id))),
      records: listCell(bindings.recordTypes.map((type) => typeCell(qms, type))),
      reason: textCell(reason),
    })),
  examples: [
    {
      name: 'A document is in force for one clause; no document names the others; a chapter that asks for nothing is left out',
      files: {
        'qms-docs/qms.yml': 'standards: [example]\n',
        'qms-docs/people.yml': EXAMPLE_PEOPLE,
        'schemas/requirements/example.yml': STANDARD,
        'qms-docs/QP-001.md': text.file,
        'qms-docs/AP-QP-001-1.md': exampleApproval(text),
      },
      rows: [
        'example/8.4 | Buy | documents | answered | QP-001 |  | Documented: QP-001 is in force.',
        'example/8.5 | Make | documents, records | gap |  |  | No document names it. No document in force says which records show it.',
        'example/8.6 | Deliver | records | gap |  |  | No document in force says which records show it.',
      ],
    },
  ],
})

const askedCell = (asks: 'maintain' | 'retain'): Cell => choiceCell(asks === 'maintain' ? 'documents' : 'records')
